"""Svix: health."""
# knowledge: svix
from typing import Any

from loopsafe.marks import blocks

class HealthAsync:
    async def get(self) -> Any: ...

class Health:
    @blocks("network")
    def get(self) -> Any: ...
