"""PyGithub: workflows."""
# knowledge: PyGithub
from typing import Any

from github.PaginatedList import PaginatedList
from github.WorkflowRun import WorkflowRun
from loopsafe.marks import blocks

class Workflow:
    @blocks("network")
    def create_dispatch(self, *args: Any, **kwargs: Any) -> WorkflowRun: ...
    @blocks("network")
    def disable(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def enable(self, *args: Any, **kwargs: Any) -> Any: ...
    def get_runs(self, *args: Any, **kwargs: Any) -> PaginatedList[WorkflowRun]: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
