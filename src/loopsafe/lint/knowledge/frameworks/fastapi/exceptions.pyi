"""FastAPI: exceptions."""
# knowledge: fastapi
from typing import Any

class HTTPException(Exception):
    status_code: int
    detail: Any
    def __init__(self, status_code: int, detail: Any = None, headers: Any = None) -> None: ...

class WebSocketException(Exception):
    def __init__(self, code: int, reason: str | None = None) -> None: ...

class RequestValidationError(Exception):
    body: Any
    def errors(self) -> Any: ...
