"""pywemo: ouimeaux device api service."""
# knowledge: pywemo
from typing import Any

from pywemo.ouimeaux_device import Device

from loopsafe.marks import blocks

class Session:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def request(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def post(self, *args: Any, **kwargs: Any) -> Any: ...
    def urljoin(self, *args: Any, **kwargs: Any) -> Any: ...

class Action:
    service: Service
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class Service:
    device: Device
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
