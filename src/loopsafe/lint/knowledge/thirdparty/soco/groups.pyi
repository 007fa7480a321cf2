"""SoCo: groups."""
# knowledge: soco
from typing import Any

from loopsafe.marks import blocks
from soco.core import SoCo

class ZoneGroup:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __contains__(self, item: Any) -> Any: ...
    @property
    @blocks("network")
    def label(self) -> Any: ...
    @property
    @blocks("network")
    def short_label(self) -> Any: ...
    @property
    @blocks("network")
    def volume(self) -> Any: ...
    @property
    @blocks("network")
    def mute(self) -> Any: ...
    @blocks("network")
    def set_relative_volume(self, *args: Any, **kwargs: Any) -> Any: ...
    coordinator: SoCo
