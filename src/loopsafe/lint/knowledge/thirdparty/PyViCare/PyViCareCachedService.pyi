"""ViCare: PyViCareCachedService."""
# knowledge: PyViCare
from typing import Any

from PyViCare.PyViCareCachedServiceBase import ViCareCachedServiceBase
from PyViCare.PyViCareService import ViCareService

class ViCareCachedService(ViCareCachedServiceBase, ViCareService):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
