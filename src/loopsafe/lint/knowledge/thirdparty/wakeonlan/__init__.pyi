"""wakeonlan: one datagram, sent at once."""
# knowledge: wakeonlan
from typing import Any

from loopsafe.marks import blocks

@blocks("network", duration="brief")
def send_magic_packet(*macs: str, **kwargs: Any) -> None: ...
