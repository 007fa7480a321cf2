"""python-docx: Word documents."""
# knowledge: python-docx
from typing import IO, Any, overload

from docx.document import Document as _Document
from loopsafe.marks import blocks
from os import PathLike

@overload
@blocks("cpu")
def Document(docx: IO[bytes]) -> _Document: ...
@overload
@blocks("file")
def Document(docx: str | PathLike[str] | None = None) -> _Document: ...
@overload
@blocks("file")
def Document(docx: Any = None) -> _Document: ...
