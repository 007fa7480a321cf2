"""attrs by its older name."""
# knowledge: attrs
from typing import Any

from attrs import _Field as _Field
from attrs import asdict as asdict
from attrs import astuple as astuple
from attrs import evolve as evolve
from attrs import field as field
from attrs import fields as fields
from attrs import has as has
from attrs import validate as validate

def ib(default: Any = ..., validator: Any = None, **kwargs: Any) -> _Field: ...
attrib = ib
