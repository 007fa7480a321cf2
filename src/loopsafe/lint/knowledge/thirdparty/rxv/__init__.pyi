"""Yamaha receivers, asked over HTTP."""
# knowledge: rxv
from typing import Any

from rxv.rxv import RXV as RXV

from loopsafe.marks import blocks

@blocks("network")
def find(*args: Any, **kwargs: Any) -> list[RXV]: ...
