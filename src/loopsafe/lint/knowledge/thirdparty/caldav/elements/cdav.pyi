"""CalDAV: elements cdav."""
# knowledge: caldav
from typing import Any

class Expand:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
