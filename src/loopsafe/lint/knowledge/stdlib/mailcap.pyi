"""Programs for types of mail; until 3.12."""
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def getcaps() -> dict[str, Any]: ...
@blocks("subprocess")
def findmatch(caps, MIMEtype, key='view', filename='/dev/null', plist=...) -> tuple[str | None, Any]: ...
