"""What changes a calendar: it looks through all its events, and reads the file of each time zone that it meets."""
# knowledge: ical
from typing import Any

from ical.calendar import Calendar
from loopsafe.marks import blocks

class GenericStore:
    # measured: a file of the system is opened for a time zone that was not used before
    @blocks("cpu")
    def add(self, item: Any) -> Any: ...
    @blocks("cpu")
    def edit(self, uid: str, item: Any, *args: Any, **kwargs: Any) -> None: ...
    @blocks("cpu")
    def delete(self, uid: str, *args: Any, **kwargs: Any) -> None: ...

class EventStore(GenericStore):
    def __init__(self, calendar: Calendar, *args: Any, **kwargs: Any) -> None: ...

class TodoStore(GenericStore):
    def __init__(self, calendar: Calendar, *args: Any, **kwargs: Any) -> None: ...
