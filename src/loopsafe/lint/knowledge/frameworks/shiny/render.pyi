"""Shiny: outputs; sync functions that render one run on the loop."""
# knowledge: shiny
from typing import Any

from loopsafe.marks import passes_through, runs_on_loop

@runs_on_loop
@passes_through
def text(fn: Any = None, *args: Any, **kwargs: Any) -> Any: ...
@runs_on_loop
@passes_through
def code(fn: Any = None, *args: Any, **kwargs: Any) -> Any: ...
@runs_on_loop
@passes_through
def ui(fn: Any = None, *args: Any, **kwargs: Any) -> Any: ...
@runs_on_loop
@passes_through
def table(fn: Any = None, *args: Any, **kwargs: Any) -> Any: ...
@runs_on_loop
@passes_through
def plot(fn: Any = None, *args: Any, **kwargs: Any) -> Any: ...
@runs_on_loop
@passes_through
def image(fn: Any = None, *args: Any, **kwargs: Any) -> Any: ...
@runs_on_loop
@passes_through
def data_frame(fn: Any = None, *args: Any, **kwargs: Any) -> Any: ...
@runs_on_loop
@passes_through
def express(fn: Any = None, *args: Any, **kwargs: Any) -> Any: ...
@runs_on_loop
@passes_through
def download(fn: Any = None, *args: Any, **kwargs: Any) -> Any: ...
