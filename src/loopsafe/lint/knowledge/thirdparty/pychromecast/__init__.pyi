"""PyChromecast: devices are looked for and waited for."""
# knowledge: PyChromecast
from typing import Any

from loopsafe.marks import blocks
from pychromecast.controllers.media import MediaController as MediaController
from pychromecast.controllers.receiver import CastStatus as CastStatus, CastStatusListener as CastStatusListener
from pychromecast.dial import get_cast_type as get_cast_type
from pychromecast.discovery import CastBrowser as CastBrowser, SimpleCastListener as SimpleCastListener, discover_chromecasts as discover_chromecasts, start_discovery as start_discovery, stop_discovery as stop_discovery
from pychromecast.models import CastInfo as CastInfo, HostServiceInfo as HostServiceInfo, MDNSServiceInfo as MDNSServiceInfo
from pychromecast.response_handler import WaitResponse as WaitResponse
from pychromecast.socket_client import SocketClient

class Chromecast(CastStatusListener):
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    ignore_cec: Any
    is_idle: Any
    uuid: Any
    name: Any
    uri: Any
    model_name: Any
    cast_type: Any
    app_id: Any
    app_display_name: Any
    @property
    def media_controller(self) -> MediaController: ...
    def new_cast_status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def start_app(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def quit_app(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def volume_up(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def volume_down(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def wait(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def disconnect(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def join(self, *args: Any, **kwargs: Any) -> Any: ...
    def start(self, *args: Any, **kwargs: Any) -> Any: ...
    cast_info: CastInfo
    status: CastStatus
    socket_client: SocketClient

@blocks("network")
def get_chromecast_from_host(*args: Any, **kwargs: Any) -> Chromecast: ...
@blocks("network")
def get_chromecast_from_cast_info(*args: Any, **kwargs: Any) -> Chromecast: ...
@blocks("network")
def get_listed_chromecasts(*args: Any, **kwargs: Any) -> tuple[list[Chromecast], CastBrowser]: ...
@blocks("network")
def get_chromecasts(*args: Any, **kwargs: Any) -> tuple[list[Chromecast], CastBrowser]: ...
