"""aiohttp: resources of the server, for subclasses."""
# knowledge: aiohttp
from pathlib import Path
from typing import Any

from aiohttp.web import Request, StreamResponse

class AbstractResource:
    def __init__(self, *, name: str | None = None) -> None: ...

class PrefixResource(AbstractResource):
    _prefix: str
    def __init__(self, prefix: str, *, name: str | None = None) -> None: ...

class StaticResource(PrefixResource):
    _directory: Path
    _show_index: bool
    _chunk_size: int
    _follow_symlinks: bool
    _append_version: bool
    def __init__(self, prefix: str, directory: Any, **kwargs: Any) -> None: ...
    async def _handle(self, request: Request) -> StreamResponse: ...
