"""Sanic: class-based views; sync and async methods alike run on the loop."""
# knowledge: sanic
from typing import Any

from loopsafe.marks import awaits, runs_on_loop

@runs_on_loop("get", "post", "put", "patch", "delete", "head", "options")
@awaits("get", "post", "put", "patch", "delete", "head", "options")
class HTTPMethodView:
    @classmethod
    def as_view(cls, *args: Any, **kwargs: Any) -> Any: ...
