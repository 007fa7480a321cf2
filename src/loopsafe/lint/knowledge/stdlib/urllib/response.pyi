"""What opening a URL returns."""
from typing import Self
from http.client import HTTPMessage

from loopsafe.marks import blocks

class addbase:
    @blocks("network")
    def read(self, size=-1) -> bytes: ...  # dynamic
    @blocks("network")
    def readline(self, size=-1) -> bytes: ...  # dynamic
    @blocks("network")
    def readlines(self, hint=-1) -> list[bytes]: ...  # dynamic
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> bytes: ...  # dynamic
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, type, value, traceback) -> None: ...
class addclosehook(addbase): ...
class addinfo(addbase):
    headers: HTTPMessage
    def info(self) -> HTTPMessage: ...
class addinfourl(addinfo):
    url: str
    code: int | None
    status: int | None
    def geturl(self) -> str: ...
    def getcode(self) -> int | None: ...
