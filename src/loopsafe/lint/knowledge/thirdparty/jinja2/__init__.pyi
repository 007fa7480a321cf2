"""Jinja: templates; loading one reads a file the first time and looks at its date later."""
# knowledge: Jinja2
from collections.abc import Callable
from typing import Any

from jinja2.environment import Environment as Environment
from jinja2.environment import Template as Template
from loopsafe.marks import blocks

class BaseLoader: ...

class FileSystemLoader(BaseLoader):
    def __init__(self, searchpath: Any, encoding: str = "utf-8", followlinks: bool = False) -> None: ...

class PackageLoader(BaseLoader):
    @blocks("import", duration="brief")
    def __init__(self, package_name: str, package_path: str = "templates", encoding: str = "utf-8") -> None: ...

class DictLoader(BaseLoader):
    def __init__(self, mapping: Any) -> None: ...

class FunctionLoader(BaseLoader):
    def __init__(self, load_func: Callable[[str], Any]) -> None: ...

class ChoiceLoader(BaseLoader):
    def __init__(self, loaders: Any) -> None: ...

class TemplateNotFound(Exception): ...
class TemplateError(Exception): ...

def select_autoescape(*args: Any, **kwargs: Any) -> Any: ...
