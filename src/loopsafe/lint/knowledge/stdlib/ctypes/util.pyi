"""Finding libraries: by running ldconfig, or a compiler."""

from loopsafe.marks import blocks

@blocks("subprocess")
def find_library(name) -> str | None: ...
def find_msvcrt() -> str | None: ...  # windows
