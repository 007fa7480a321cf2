"""Python on whales: every operation runs docker."""
# knowledge: python-on-whales
from typing import Any

from loopsafe.marks import blocks

class DockerClient:
    compose: Any
    container: Any
    image: Any
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("subprocess")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("subprocess")
    def build(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("subprocess")
    def ps(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("subprocess")
    def pull(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("subprocess")
    def push(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("subprocess")
    def images(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("subprocess")
    def logs(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("subprocess")
    def execute(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("subprocess")
    def stop(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("subprocess")
    def start(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("subprocess")
    def kill(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("subprocess")
    def remove(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("subprocess")
    def login(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("subprocess")
    def version(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("subprocess")
    def info(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic

docker: DockerClient
