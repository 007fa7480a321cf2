"""python-miio: integrations fan zhimi test fan."""
# knowledge: python-miio
from typing import Any

from miio.integrations.fan.zhimi.fan import Fan

class DummyFanV2(Fan):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class DummyFanV3(Fan):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class DummyFanSA1(Fan):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
