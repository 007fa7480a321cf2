"""Vacuum cleaners of iRobot on the network: asked with a broadcast, and waited for."""
# knowledge: roombapy
from typing import Any

from loopsafe.marks import blocks

class RoombaDiscovery:
    def __init__(self) -> None: ...
    @blocks("network")
    def find(self, ip: str | None = None) -> Any: ...
    @blocks("network")
    def get(self, ip: str) -> Any: ...
    @blocks("network")
    def get_all(self) -> Any: ...
