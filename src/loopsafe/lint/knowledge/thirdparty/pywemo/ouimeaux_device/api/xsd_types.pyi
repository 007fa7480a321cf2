"""pywemo: ouimeaux device api xsd types."""
# knowledge: pywemo
from typing import Any

from loopsafe.marks import blocks

class ServiceDescription:
    @blocks("network")
    @classmethod
    def from_xml(cls, *args: Any, **kwargs: Any) -> ServiceDescription: ...

class DeviceDescription:
    @blocks("network")
    @staticmethod
    def dict_from_xml(*args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def from_xml(cls, *args: Any, **kwargs: Any) -> DeviceDescription: ...
