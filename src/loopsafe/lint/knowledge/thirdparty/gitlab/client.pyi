"""python-gitlab: the client."""
# knowledge: python-gitlab
from collections.abc import Iterator
from typing import Any, List, Literal, overload

from loopsafe.marks import blocks
from typing_extensions import Self

class _Object:
    @blocks("network")
    def save(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def refresh(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def merge(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def rebase(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def approve(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def changes(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def cancel(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def retry(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def play(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def trace(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def artifacts(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def diff(self, *args: Any, **kwargs: Any) -> Any: ...

class _Project(_Object):
    issues: _Manager # dynamic
    mergerequests: _Manager # dynamic
    branches: _Manager # dynamic
    commits: _Manager # dynamic
    files: _Manager # dynamic
    pipelines: _Manager # dynamic
    jobs: _Manager # dynamic
    tags: _Manager # dynamic
    releases: _Manager # dynamic
    members: _Manager # dynamic
    hooks: _Manager # dynamic
    variables: _Manager # dynamic
    labels: _Manager # dynamic
    milestones: _Manager # dynamic
    runners: _Manager # dynamic
    triggers: _Manager # dynamic
    snippets: _Manager # dynamic
    wikis: _Manager # dynamic
    environments: _Manager # dynamic
    deployments: _Manager # dynamic
    protectedbranches: _Manager # dynamic
    projects: _Manager # dynamic
    subgroups: _Manager # dynamic
    notes: _Manager # dynamic
    discussions: _Manager # dynamic

class _Objects(Iterator[_Project]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> _Project: ...

class _Manager:
    @blocks("network", never_if={"lazy": True})
    def get(self, id: Any = None, lazy: bool = False, **kwargs: Any) -> _Project: ...
    @overload
    def list(self, *args: Any, iterator: Literal[True], **kwargs: Any) -> _Objects: ...
    @overload
    @blocks("network")
    def list(self, *args: Any, **kwargs: Any) -> List[_Project]: ...
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> _Project: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...

class Gitlab:
    def __init__(self, url: str | None = None, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    @blocks("file")
    def from_config(cls, *args: Any, **kwargs: Any) -> Gitlab: ...
    @blocks("network")
    def auth(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def version(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def http_get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def http_list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def http_post(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def http_put(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def http_patch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def http_delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def http_head(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def http_request(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def search(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def markdown(self, *args: Any, **kwargs: Any) -> Any: ...
    projects: _Manager
    groups: _Manager
    users: _Manager
    issues: _Manager
    mergerequests: _Manager
    snippets: _Manager
    runners: _Manager
    namespaces: _Manager
    deploykeys: _Manager
    events: _Manager
    hooks: _Manager
    todos: _Manager
    topics: _Manager
    def __enter__(self) -> Self: ...
    def __exit__(self, *exc: Any) -> None: ...
