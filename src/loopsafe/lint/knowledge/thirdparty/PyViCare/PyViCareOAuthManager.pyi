"""ViCare: PyViCareOAuthManager."""
# knowledge: PyViCare
from typing import Any

from PyViCare.PyViCareAbstractOAuthManager import AbstractViCareOAuthManager

from loopsafe.marks import blocks

@blocks("network")
def obtain_token_via_basic_auth_pkce(*args: Any, **kwargs: Any) -> Any: ...

class ViCareOAuthManager(AbstractViCareOAuthManager):
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def renewToken(self, *args: Any, **kwargs: Any) -> Any: ...
