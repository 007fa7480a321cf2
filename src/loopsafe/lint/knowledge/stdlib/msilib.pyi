"""Installer databases of Windows; until 3.12."""
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def OpenDatabase(path, persist, /) -> Any: ...  # windows
@blocks("file")
def init_database(name, schema, ProductName, ProductCode, ProductVersion, Manufacturer) -> Any: ...  # windows
