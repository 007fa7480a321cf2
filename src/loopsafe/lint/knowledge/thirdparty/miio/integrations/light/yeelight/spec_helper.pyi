"""python-miio: integrations light yeelight spec helper."""
# knowledge: python-miio
from typing import Any

from loopsafe.marks import blocks

class YeelightSpecHelper:
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def get_model_info(self, *args: Any, **kwargs: Any) -> Any: ...
