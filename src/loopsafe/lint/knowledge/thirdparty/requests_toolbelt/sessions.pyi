"""requests-toolbelt: sessions with a base address."""
# knowledge: requests-toolbelt
from typing import Any

from requests import Session

class BaseUrlSession(Session):
    base_url: str | None
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
