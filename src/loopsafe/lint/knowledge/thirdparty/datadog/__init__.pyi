"""Datadog: its HTTP API; counting with statsd sends a datagram, which nobody waits for."""
# knowledge: datadog
from typing import Any

from datadog import api as api

def initialize(*args: Any, **kwargs: Any) -> None: ...
