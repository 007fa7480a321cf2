"""Pexpect: interpreters that are talked to a command at a time."""
# knowledge: pexpect
from typing import Any

from loopsafe.marks import blocks
from pexpect import spawn

class REPLWrapper:
    child: spawn
    @blocks("subprocess")
    def __init__(
        self, cmd_or_spawn: Any, orig_prompt: str, prompt_change: str | None, *args: Any, **kwargs: Any
    ) -> None: ...
    @blocks("subprocess")
    def set_prompt(self, orig_prompt: str, prompt_change: str) -> None: ...
    @blocks("subprocess", instead="run_command(..., async_=True)", never_if={"async_": True})
    def run_command(self, command: str, timeout: float | None = -1, async_: bool = False) -> Any: ...

@blocks("subprocess")
def python(command: str = ...) -> REPLWrapper: ...
@blocks("subprocess")
def bash(command: str = "bash") -> REPLWrapper: ...
@blocks("subprocess")
def zsh(command: str = "zsh", args: Any = ...) -> REPLWrapper: ...
