"""Send2Trash: moves files into the trash."""
# knowledge: Send2Trash
from typing import Any

from loopsafe.marks import blocks

class TrashPermissionError(PermissionError): ...

@blocks("file")
def send2trash(paths: Any) -> None: ...
