"""Jupyter Server: decorators of handlers' methods, which call them on the loop."""
# knowledge: jupyter-server
from typing import Any

from loopsafe.marks import passes_through

@passes_through
def authorized(action: Any = None, resource: Any = None, message: Any = None) -> Any: ...
@passes_through
def allow_unauthenticated(method: Any) -> Any: ...
@passes_through
def ws_authenticated(method: Any) -> Any: ...
