"""PyGithub: milestones."""
# knowledge: PyGithub
from typing import Any

from github.PaginatedList import PaginatedList
from loopsafe.marks import blocks

class Milestone:
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def edit(self, *args: Any, **kwargs: Any) -> Any: ...
    def get_labels(self, *args: Any, **kwargs: Any) -> PaginatedList: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
