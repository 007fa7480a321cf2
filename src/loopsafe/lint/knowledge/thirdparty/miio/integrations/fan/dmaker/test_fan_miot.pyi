"""python-miio: integrations fan dmaker test fan miot."""
# knowledge: python-miio
from typing import Any

from miio.integrations.fan.dmaker.fan_miot import Fan1C, FanMiot

class DummyFanMiot(FanMiot):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class DummyFanMiotP10(DummyFanMiot, FanMiot):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class DummyFanMiotP11(DummyFanMiot, FanMiot):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class DummyFan1C(Fan1C):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
