"""Starlette: settings from the environment and a file, read when it is made."""
# knowledge: starlette
from typing import Any

from loopsafe.marks import blocks, given

class Config:
    @blocks("file", duration="brief", only_if={"env_file": given})
    def __init__(
        self, env_file: Any = None, environ: Any = ..., env_prefix: str = "", encoding: str = "utf-8"
    ) -> None: ...
    def __call__(self, key: str, cast: Any = None, default: Any = ...) -> Any: ...
