"""Telethon: what handlers wait for; the filter is called on the loop (``EventBuilder.filter``)."""
# knowledge: telethon
from collections.abc import Callable
from typing import Any

from loopsafe.marks import schedules

class _Event: ...

class NewMessage(_Event):
    @schedules("func")
    def __init__(self, chats: Any = None, *, func: Callable[..., Any] | None = None, **kwargs: Any) -> None: ...

class MessageEdited(_Event):
    @schedules("func")
    def __init__(self, chats: Any = None, *, func: Callable[..., Any] | None = None, **kwargs: Any) -> None: ...

class MessageDeleted(_Event):
    @schedules("func")
    def __init__(self, chats: Any = None, *, func: Callable[..., Any] | None = None, **kwargs: Any) -> None: ...

class MessageRead(_Event):
    @schedules("func")
    def __init__(self, chats: Any = None, *, func: Callable[..., Any] | None = None, **kwargs: Any) -> None: ...

class ChatAction(_Event):
    @schedules("func")
    def __init__(self, chats: Any = None, *, func: Callable[..., Any] | None = None, **kwargs: Any) -> None: ...

class UserUpdate(_Event):
    @schedules("func")
    def __init__(self, chats: Any = None, *, func: Callable[..., Any] | None = None, **kwargs: Any) -> None: ...

class CallbackQuery(_Event):
    @schedules("func")
    def __init__(self, chats: Any = None, *, func: Callable[..., Any] | None = None, **kwargs: Any) -> None: ...

class InlineQuery(_Event):
    @schedules("func")
    def __init__(self, users: Any = None, *, func: Callable[..., Any] | None = None, **kwargs: Any) -> None: ...

class Album(_Event):
    @schedules("func")
    def __init__(self, chats: Any = None, *, func: Callable[..., Any] | None = None, **kwargs: Any) -> None: ...
