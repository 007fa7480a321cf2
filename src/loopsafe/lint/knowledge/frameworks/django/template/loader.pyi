"""Django: templates, loaded from files and cached outside debug mode."""
# knowledge: django
from typing import Any

from loopsafe.marks import blocks

class _Template:
    def render(self, context: Any = None, request: Any = None) -> str: ...

@blocks("file", duration="brief")
def get_template(template_name: str, using: str | None = None) -> _Template: ...
@blocks("file", duration="brief")
def select_template(template_name_list: Any, using: str | None = None) -> _Template: ...
@blocks("file", duration="brief")
def render_to_string(template_name: Any, context: Any = None, *args: Any, **kwargs: Any) -> str: ...
