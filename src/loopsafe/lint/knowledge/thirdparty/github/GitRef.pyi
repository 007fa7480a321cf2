"""PyGithub: references."""
# knowledge: PyGithub
from typing import Any

from loopsafe.marks import blocks

class GitRef:
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def edit(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
