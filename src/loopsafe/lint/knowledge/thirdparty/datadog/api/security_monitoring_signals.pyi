"""Datadog: security monitoring signals."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class SecurityMonitoringSignal:
    @blocks("network")
    @classmethod
    def get(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def get_all(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def change_triage_state(cls, *args: Any, **kwargs: Any) -> Any: ...
