"""Svix: environment."""
# knowledge: svix
from typing import Any

from loopsafe.marks import blocks

class EnvironmentAsync:
    async def export(self, *args: Any, **kwargs: Any) -> Any: ...
    async def import_(self, environment_in: Any, *args: Any, **kwargs: Any) -> Any: ...

class Environment:
    @blocks("network")
    def export(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def import_(self, environment_in: Any, *args: Any, **kwargs: Any) -> Any: ...
