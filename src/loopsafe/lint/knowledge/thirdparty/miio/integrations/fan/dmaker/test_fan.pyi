"""python-miio: integrations fan dmaker test fan."""
# knowledge: python-miio
from typing import Any

from miio.integrations.fan.dmaker.fan import FanP5

class DummyFanP5(FanP5):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
