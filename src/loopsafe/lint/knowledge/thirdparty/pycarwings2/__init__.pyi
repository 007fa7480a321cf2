"""Nissan cars, asked over HTTP."""
# knowledge: pycarwings2

from pycarwings2.pycarwings2 import Leaf as Leaf
from pycarwings2.pycarwings2 import Session as Session
