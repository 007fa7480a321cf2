"""plumbum: programs, run when they are called."""
# knowledge: plumbum
from typing import Any

from loopsafe.marks import blocks

class _Command:
    @blocks("subprocess")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("subprocess")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...
    def __getitem__(self, args: Any) -> _Command: ...
    def popen(self, *args: Any, **kwargs: Any) -> Any: ...

class _Machine:  # is: plumbum.machines.local.LocalMachine
    def __getitem__(self, name: Any) -> _Command: ...

local: _Machine
