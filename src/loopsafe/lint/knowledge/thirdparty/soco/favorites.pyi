"""SoCo: favorites."""
# knowledge: soco
from typing import Any

from loopsafe.marks import blocks
from soco.core import SoCo
from soco.data_structures import DidlFavorite
from soco.services import ContentDirectory

class Favorites:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def add(self, *args: Any, **kwargs: Any) -> DidlFavorite: ...
    @blocks("network")
    def remove(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def rename(self, *args: Any, **kwargs: Any) -> Any: ...
    soco: SoCo
    contentDirectory: ContentDirectory
