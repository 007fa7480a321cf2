"""pyicloud: services contacts."""
# knowledge: pyicloud
from typing import Any

from loopsafe.marks import blocks

class ContactsService:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def refresh_client(self, *args: Any, **kwargs: Any) -> Any: ...
    @property
    @blocks("network")
    def all(self) -> Any: ...
    @property
    @blocks("network")
    def me(self) -> Any: ...
