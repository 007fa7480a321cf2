"""pyschlage: device."""
# knowledge: pyschlage
from typing import Any

from loopsafe.marks import blocks

class Device:
    @staticmethod
    def request_path(*args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def send_command(self, *args: Any, **kwargs: Any) -> Any: ...
