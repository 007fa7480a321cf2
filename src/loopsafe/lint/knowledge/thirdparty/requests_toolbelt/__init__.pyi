"""requests-toolbelt: the parts of big uploads."""
# knowledge: requests-toolbelt
from typing import Any

class MultipartEncoder:
    content_type: str
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class MultipartEncoderMonitor:
    content_type: str
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
