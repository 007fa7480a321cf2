"""jupyter_events: a schema that is given as a path is read."""
# knowledge: jupyter_events
from pathlib import PurePath
from typing import Any

from loopsafe.marks import blocks
from traitlets.config import LoggingConfigurable

class EventLogger(LoggingConfigurable):
    @blocks("file", only_if={"schema": PurePath})
    def register_event_schema(self, schema: Any) -> None: ...
    def register_handler(self, handler: Any) -> None: ...
    def remove_handler(self, handler: Any) -> None: ...
    def emit(self, *, schema_id: str, data: Any, timestamp_override: Any = None) -> Any: ...
