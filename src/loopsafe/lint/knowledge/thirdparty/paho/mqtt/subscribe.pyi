"""paho-mqtt: connect and wait for messages."""
# knowledge: paho-mqtt
from typing import Any

from loopsafe.marks import blocks

@blocks("network", duration="unbounded", instead="aiomqtt")
def simple(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network", duration="unbounded", instead="aiomqtt")
def callback(*args: Any, **kwargs: Any) -> Any: ...
