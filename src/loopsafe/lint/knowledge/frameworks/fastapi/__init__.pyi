"""FastAPI: a web framework on Starlette; ``def`` endpoints and dependencies run in a worker thread."""
# knowledge: fastapi
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, TypeVar

from loopsafe.marks import offloads

from .applications import FastAPI as FastAPI
from .background import BackgroundTasks as BackgroundTasks
from .datastructures import UploadFile as UploadFile
from .exceptions import HTTPException as HTTPException
from .exceptions import WebSocketException as WebSocketException
from .requests import Request as Request
from .responses import Response as Response
from .routing import APIRouter as APIRouter
from .websockets import WebSocket as WebSocket
from .websockets import WebSocketDisconnect as WebSocketDisconnect

T = TypeVar("T")

@offloads("dependency", if_sync=True)
def Depends(
    dependency: Callable[..., Iterator[T] | Awaitable[T] | T] | None = None, *, use_cache: bool = True, scope: Any = None
) -> T: ...
@offloads("dependency", if_sync=True)
def Security(
    dependency: Callable[..., Iterator[T] | Awaitable[T] | T] | None = None, *, scopes: Any = None, use_cache: bool = True
) -> T: ...
def Body(default: Any = ..., **kwargs: Any) -> Any: ...
def Cookie(default: Any = ..., **kwargs: Any) -> Any: ...
def File(default: Any = ..., **kwargs: Any) -> Any: ...
def Form(default: Any = ..., **kwargs: Any) -> Any: ...
def Header(default: Any = ..., **kwargs: Any) -> Any: ...
def Path(default: Any = ..., **kwargs: Any) -> Any: ...
def Query(default: Any = ..., **kwargs: Any) -> Any: ...
