"""Streamlit: connections that it keeps."""
# knowledge: streamlit
from typing import Any

from loopsafe.marks import blocks

class SQLConnection:
    engine: Any
    session: Any
    @blocks("database")
    def query(self, sql: str, **kwargs: Any) -> Any: ...
    @blocks("database")
    def connect(self) -> Any: ...
    def reset(self) -> None: ...
