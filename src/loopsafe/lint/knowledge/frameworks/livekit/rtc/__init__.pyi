"""LiveKit: rooms; listeners are sync, and run on the loop (read: 1.1)."""
# knowledge: livekit
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from loopsafe.marks import passes_through, runs_on_loop, schedules

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")

class EventEmitter(Generic[T]):
    def emit(self, event: T, *args: Any) -> None: ...
    @runs_on_loop
    @schedules("callback")
    @passes_through
    def on(self, event: T, callback: Callable[..., Any] | None = None) -> Any: ...
    @runs_on_loop
    @schedules("callback")
    @passes_through
    def once(self, event: T, callback: Callable[..., Any] | None = None) -> Any: ...
    def off(self, event: T, callback: Callable[..., Any]) -> None: ...

class LocalParticipant:
    identity: str
    async def publish_data(self, payload: Any, **kwargs: Any) -> None: ...
    async def publish_track(self, track: Any, *args: Any) -> Any: ...
    async def perform_rpc(self, **kwargs: Any) -> str: ...
    @runs_on_loop
    @schedules("handler")
    @passes_through
    def register_rpc_method(self, method_name: str, handler: Callable[..., Any] | None = None) -> Any: ...

class Room(EventEmitter[str]):
    name: str
    local_participant: LocalParticipant
    async def connect(self, url: str, token: str, options: Any = None) -> None: ...
    async def disconnect(self, **kwargs: Any) -> None: ...
    @schedules("handler")
    def register_text_stream_handler(self, topic: str, handler: Callable[..., Any]) -> None: ...
    @schedules("handler")
    def register_byte_stream_handler(self, topic: str, handler: Callable[..., Any]) -> None: ...
