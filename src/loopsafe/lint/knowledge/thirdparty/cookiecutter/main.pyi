"""cookiecutter: projects made from templates, which are cloned."""
# knowledge: cookiecutter
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def cookiecutter(*args: Any, **kwargs: Any) -> Any: ...
