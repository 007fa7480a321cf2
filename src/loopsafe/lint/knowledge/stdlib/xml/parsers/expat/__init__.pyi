"""The parser itself."""
from typing import Any

from loopsafe.marks import iterates

EXPAT_VERSION: str
native_encoding: str
class ExpatError(Exception):
    code: int  # dynamic
    lineno: int  # dynamic
    offset: int  # dynamic
error = ExpatError
class XMLParserType:
    buffer_text: bool
    CurrentLineNumber: int
    CurrentColumnNumber: int
    def Parse(self, data, isfinal=False, /) -> int: ...
    @iterates("file")
    def ParseFile(self, file, /) -> int: ...
    def SetBase(self, base, /) -> None: ...
    def GetBase(self) -> str | None: ...
def ParserCreate(encoding=None, namespace_separator=None, intern=None) -> XMLParserType: ...
def ErrorString(code, /) -> str | None: ...
