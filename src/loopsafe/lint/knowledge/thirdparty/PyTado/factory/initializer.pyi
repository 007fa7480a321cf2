"""python-tado: factory initializer."""
# knowledge: python-tado
from typing import Any

from PyTado.http import Http
from typing_extensions import Self

from loopsafe.marks import blocks

class TadoClientInitializer:
    http: Http
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_verification_url(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def device_activation(self, *args: Any, **kwargs: Any) -> Self: ...
    def get_client(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def authenticate_and_get_client(self, *args: Any, **kwargs: Any) -> Any: ...
