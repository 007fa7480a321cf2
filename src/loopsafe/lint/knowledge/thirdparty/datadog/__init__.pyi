"""Datadog: its HTTP API; counting with statsd sends a datagram, which nobody waits for."""
# knowledge: datadog
from typing import Any

from datadog import api as api
from loopsafe.marks import blocks, given

# Without a name it asks ``hostname``.
@blocks("subprocess", never_if={"host_name": given})
def initialize(api_key: Any = None, app_key: Any = None, host_name: Any = None, *args: Any, **kwargs: Any) -> None: ...
