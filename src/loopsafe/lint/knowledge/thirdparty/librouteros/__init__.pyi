"""MikroTik routers, asked over a socket."""
# knowledge: librouteros
from typing import Any

from librouteros.api import Api as Api
from librouteros.config import Config as Config
from librouteros.connections import SocketTransport as SocketTransport
from librouteros.login import plain as plain
from librouteros.login import token as token
from librouteros.protocol import ApiProtocol as ApiProtocol

from loopsafe.marks import blocks

@blocks("network")
def connect(*args: Any, **kwargs: Any) -> Api: ...
@blocks("network")
def create_transport(*args: Any, **kwargs: Any) -> SocketTransport: ...
