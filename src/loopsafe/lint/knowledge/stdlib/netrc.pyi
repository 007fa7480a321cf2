"""Accounts from ~/.netrc."""
from typing import Any

from loopsafe.marks import blocks

class netrc:
    hosts: dict[str, Any]
    macros: dict[str, list[str]]
    @blocks("file")
    def __init__(self, file=None) -> None: ...
    def authenticators(self, host) -> tuple[str, str | None, str | None] | None: ...
class NetrcParseError(Exception): ...
