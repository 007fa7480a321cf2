"""pyezviz: test cam rtsp."""
# knowledge: pyezviz
from typing import Any

from loopsafe.marks import blocks

class TestRTSPAuth:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def generate_auth_string(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def main(self, *args: Any, **kwargs: Any) -> Any: ...
