"""Habitica, awaited or not: what the attributes of a client lead to is called."""
# knowledge: habitipy
from typing import Any

from loopsafe.marks import blocks, given
from typing_extensions import Self

DEFAULT_CONF: str

class Habitipy:
    # measured: it reads and parses a file of 90 KB, 8 ms
    @blocks("file", never_if={"apis": given})
    def __init__(self, conf: dict[str, str], *, apis: Any = None, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> Self: ...
    def __getitem__(self, name: str) -> Self: ...
    @blocks("network", instead="habitipy.aio.HabitipyAsync")
    def __call__(self, **kwargs: Any) -> Any: ...

@blocks("file")
def load_conf(configfile: Any, config: Any = None) -> dict[str, str]: ...
