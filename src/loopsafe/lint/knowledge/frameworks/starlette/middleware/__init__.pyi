"""Starlette: middleware, made by the application with what is passed beside its class."""
# knowledge: starlette
from typing import Any

from loopsafe.marks import constructs

class Middleware:
    cls: Any
    args: Any
    kwargs: Any
    @constructs("cls")
    def __init__(self, cls: Any, *args: Any, **kwargs: Any) -> None: ...
