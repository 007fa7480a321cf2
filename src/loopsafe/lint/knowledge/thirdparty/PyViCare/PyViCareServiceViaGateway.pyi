"""ViCare: PyViCareServiceViaGateway."""
# knowledge: PyViCare
from typing import Any

from PyViCare.PyViCareService import ViCareService

from loopsafe.marks import blocks

class ViCareServiceViaGateway(ViCareService):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def getProperty(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def fetch_all_features(self, *args: Any, **kwargs: Any) -> Any: ...
