"""Mako: looking up templates."""
# knowledge: Mako
from typing import Any

from loopsafe.marks import blocks
from mako.template import Template

class TemplateLookup:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("file", duration="brief")
    def get_template(self, *args: Any, **kwargs: Any) -> Template: ...
    @blocks("metadata")
    def has_template(self, *args: Any, **kwargs: Any) -> Any: ...
