"""pytest: tests have what fixtures make as parameters of the same name."""
# knowledge: pytest
from pathlib import Path
from typing import Any

from loopsafe.marks import injects, passes_through

@injects
@passes_through
def fixture(fixture_function: Any = None, **kwargs: Any) -> Any: ...

class TempPathFactory:
    def mktemp(self, basename: str, numbered: bool = True) -> Path: ...
    def getbasetemp(self) -> Path: ...

@fixture
def tmp_path() -> Path: ... # dynamic
@fixture
def tmp_path_factory() -> TempPathFactory: ... # dynamic
