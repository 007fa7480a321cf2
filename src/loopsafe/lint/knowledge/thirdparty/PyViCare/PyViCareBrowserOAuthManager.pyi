"""ViCare: PyViCareBrowserOAuthManager."""
# knowledge: PyViCare
from typing import Any

from PyViCare.PyViCareAbstractOAuthManager import AbstractViCareOAuthManager

from loopsafe.marks import blocks

class ViCareBrowserOAuthManager(AbstractViCareOAuthManager):
    @blocks("subprocess")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def renewToken(self, *args: Any, **kwargs: Any) -> Any: ...
