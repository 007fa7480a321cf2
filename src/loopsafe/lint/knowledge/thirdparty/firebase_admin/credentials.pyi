"""Firebase: credentials in files."""
# knowledge: firebase-admin
from typing import Any

from loopsafe.marks import blocks

class Certificate:
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ApplicationDefault:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class RefreshToken:
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
