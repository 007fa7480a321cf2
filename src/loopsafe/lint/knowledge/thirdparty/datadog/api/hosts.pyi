"""Datadog: hosts."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class Host:
    @blocks("network")
    @classmethod
    def mute(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def unmute(cls, *args: Any, **kwargs: Any) -> Any: ...

class Hosts:
    @blocks("network")
    @classmethod
    def get_all(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def search(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def totals(cls, *args: Any, **kwargs: Any) -> Any: ...
