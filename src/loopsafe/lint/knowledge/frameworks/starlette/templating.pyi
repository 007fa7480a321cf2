"""Starlette: Jinja2 templates."""
# knowledge: starlette
from typing import Any

from jinja2 import Environment, Template
from loopsafe.marks import blocks
from starlette.responses import HTMLResponse

class Jinja2Templates:
    env: Environment
    def __init__(
        self, directory: Any = None, *, context_processors: Any = None, env: Any = None, **kwargs: Any
    ) -> None: ...
    # Read once, then cached; each later call asks for the file's modification time.
    @blocks("metadata")
    def get_template(self, name: str) -> Template: ...
    @blocks("metadata")
    def TemplateResponse(self, *args: Any, **kwargs: Any) -> HTMLResponse: ...
