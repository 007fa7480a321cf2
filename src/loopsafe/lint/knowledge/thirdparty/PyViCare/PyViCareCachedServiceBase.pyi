"""ViCare: PyViCareCachedServiceBase."""
# knowledge: PyViCare
from typing import Any

from PyViCare.PyViCareService import ViCareService

from loopsafe.marks import blocks

class ViCareCachedServiceBase(ViCareService):
    @blocks("network")
    def getProperty(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def fetch_all_features(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def setProperty(self, *args: Any, **kwargs: Any) -> Any: ...
    def is_cache_invalid(self, *args: Any, **kwargs: Any) -> Any: ...
    def clear_cache(self, *args: Any, **kwargs: Any) -> Any: ...
