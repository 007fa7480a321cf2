"""howlongtobeatpy: how long games take."""
# knowledge: howlongtobeatpy
from typing import Any

from loopsafe.marks import blocks

class HowLongToBeat:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def search(self, game_name: str, *args: Any, **kwargs: Any) -> Any: ...
    async def async_search(self, game_name: str, *args: Any, **kwargs: Any) -> Any: ...
