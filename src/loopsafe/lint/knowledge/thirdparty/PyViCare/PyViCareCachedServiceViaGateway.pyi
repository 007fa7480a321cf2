"""ViCare: PyViCareCachedServiceViaGateway."""
# knowledge: PyViCare
from typing import Any

from PyViCare.PyViCareCachedServiceBase import ViCareCachedServiceBase
from PyViCare.PyViCareServiceViaGateway import ViCareServiceViaGateway

class ViCareCachedServiceViaGateway(ViCareCachedServiceBase, ViCareServiceViaGateway):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
