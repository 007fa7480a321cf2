"""attrs by its older name."""
# knowledge: attrs
from typing import Any

from attrs import Factory as Factory
from attrs import _Field as _Field
from attrs import asdict as asdict
from attrs import astuple as astuple
from attrs import define as define
from attrs import evolve as evolve
from attrs import field as field
from attrs import fields as fields
from attrs import has as has
from attrs import validate as validate
from loopsafe.marks import describes_field, makes_record, passes_through

@makes_record
@passes_through
def s(maybe_cls: Any = None, **kwargs: Any) -> Any: ...
attrs = s
@describes_field
def ib(default: Any = ..., validator: Any = None, **kwargs: Any) -> _Field: ...
attrib = ib
