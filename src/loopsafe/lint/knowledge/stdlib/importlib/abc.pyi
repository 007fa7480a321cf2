"""Interfaces of the import system; Traversable and ResourceReader stood here until 3.13."""
from types import CodeType, ModuleType
from typing import Any

from importlib.resources.abc import ResourceReader as ResourceReader  # until 3.13
from importlib.resources.abc import Traversable as Traversable  # until 3.13
from importlib.resources.abc import TraversableResources as TraversableResources  # until 3.13
from loopsafe.marks import blocks

class Finder: ...  # until 3.11
class MetaPathFinder:
    def find_spec(self, fullname, path, target=...) -> Any: ...  # dynamic: in subclasses
    def invalidate_caches(self) -> None: ...
class PathEntryFinder:
    def find_spec(self, fullname, target=...) -> Any: ...  # dynamic: in subclasses
    def invalidate_caches(self) -> None: ...
class Loader:
    def create_module(self, spec) -> ModuleType | None: ...
    def exec_module(self, module) -> None: ...  # dynamic: in subclasses
    @blocks("import")
    def load_module(self, fullname) -> ModuleType: ...
class ResourceLoader(Loader):
    @blocks("file")
    def get_data(self, path) -> bytes: ...
class InspectLoader(Loader):
    def is_package(self, fullname) -> bool: ...
    def get_code(self, fullname) -> CodeType | None: ...
    def get_source(self, fullname) -> str | None: ...
    @staticmethod
    def source_to_code(data, path="<string>") -> CodeType: ...
class ExecutionLoader(InspectLoader):
    def get_filename(self, fullname) -> str: ...
class FileLoader(ResourceLoader, ExecutionLoader):
    name: str
    path: str
class SourceLoader(ResourceLoader, ExecutionLoader):
    def path_mtime(self, path) -> float: ...
