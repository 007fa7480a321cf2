"""paho-mqtt: connect, publish, disconnect."""
# knowledge: paho-mqtt
from typing import Any

from loopsafe.marks import blocks

@blocks("network", instead="aiomqtt")
def single(*args: Any, **kwargs: Any) -> None: ...
@blocks("network", instead="aiomqtt")
def multiple(*args: Any, **kwargs: Any) -> None: ...
