"""devolo-home-control-api: backend mprm."""
# knowledge: devolo-home-control-api
from typing import Any

from devolo_home_control_api.backend.mprm_websocket import MprmWebsocket

from loopsafe.marks import blocks

class Mprm(MprmWebsocket):
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def create_connection(self, *args: Any, **kwargs: Any) -> Any: ...
    def detect_gateway_in_lan(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_local_session(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_remote_session(self, *args: Any, **kwargs: Any) -> Any: ...
