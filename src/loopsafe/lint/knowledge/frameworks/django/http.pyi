"""Django: requests and responses."""
# knowledge: django
from typing import Any

class HttpRequest:
    method: str
    GET: Any
    POST: Any
    FILES: Any
    META: Any
    COOKIES: Any
    headers: Any
    path: str
    body: bytes
    session: Any  # dynamic: set by middleware
    # Lazy: reading an attribute of it may query the database.
    user: Any  # dynamic: set by middleware
    # Django 5.0 and later.
    async def auser(self) -> Any: ...  # dynamic: set by middleware

class HttpResponse:
    status_code: int
    content: bytes
    headers: Any
    def __init__(self, content: Any = b"", *args: Any, **kwargs: Any) -> None: ...
    def set_cookie(self, key: str, value: str = "", *args: Any, **kwargs: Any) -> None: ...

class JsonResponse(HttpResponse): ...
class HttpResponseRedirect(HttpResponse): ...
class StreamingHttpResponse(HttpResponse): ...  # base: the same methods
class FileResponse(StreamingHttpResponse): ...
class Http404(Exception): ...
