"""Jinja: where templates come from."""
# knowledge: Jinja2
from collections.abc import Callable
from typing import Any

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
