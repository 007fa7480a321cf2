"""python-miio: integrations fan zhimi test zhimi miot."""
# knowledge: python-miio
from typing import Any

from miio.integrations.fan.zhimi.zhimi_miot import FanZA5

class DummyFanZA5(FanZA5):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
