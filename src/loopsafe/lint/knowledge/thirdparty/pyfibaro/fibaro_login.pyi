"""pyfibaro: fibaro login."""
# knowledge: pyfibaro
from typing import Any

from loopsafe.marks import blocks

class LoginModel:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
