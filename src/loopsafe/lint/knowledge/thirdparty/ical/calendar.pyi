"""A calendar: its events and tasks."""
# knowledge: ical
from typing import Any

class Calendar:
    prodid: str
    events: list[Any]
    todos: list[Any]
    def __init__(self, **kwargs: Any) -> None: ...
