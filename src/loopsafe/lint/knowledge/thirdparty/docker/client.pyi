"""Docker: the client."""
# knowledge: docker
from typing import Any, Self
from loopsafe.marks import blocks, given
from docker.api.client import APIClient
from docker.models.containers import ContainerCollection
from docker.models.images import ImageCollection
from docker.models.networks import NetworkCollection
from docker.models.volumes import VolumeCollection

class _Node:
    @blocks("network", instead="aiodocker.Docker")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    def __getattr__(self, name: str) -> _Node: ...

class _Events:
    def __iter__(self) -> Self: ...
    @blocks("network", duration="unbounded", instead="aiodocker.Docker")
    def __next__(self) -> Any: ...
    def close(self) -> None: ...

class DockerClient:
    api: APIClient
    containers: ContainerCollection
    images: ImageCollection
    networks: NetworkCollection
    volumes: VolumeCollection
    services: _Node
    nodes: _Node
    secrets: _Node
    configs: _Node
    plugins: _Node
    swarm: _Node
    # measured (7.2): asks the engine for its version unless one is given
    @blocks("network", instead="aiodocker.Docker", never_if={"version": given})
    def __init__(self, *args: Any, version: str | None = None, **kwargs: Any) -> None: ...
    @classmethod
    @blocks("network", instead="aiodocker.Docker", never_if={"version": given})
    def from_env(cls, *, version: str | None = None, **kwargs: Any) -> DockerClient: ...
    def close(self) -> None: ...
    def events(self, *args: Any, **kwargs: Any) -> _Events: ...
    @blocks("network", instead="aiodocker.Docker")
    def df(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="aiodocker.Docker")
    def info(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="aiodocker.Docker")
    def login(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="aiodocker.Docker")
    def ping(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="aiodocker.Docker")
    def version(self, *args: Any, **kwargs: Any) -> Any: ...

@blocks("network", instead="aiodocker.Docker", never_if={"version": given})
def from_env(*, version: str | None = None, **kwargs: Any) -> DockerClient: ...
