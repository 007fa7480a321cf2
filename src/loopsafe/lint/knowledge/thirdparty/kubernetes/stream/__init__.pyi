"""Kubernetes: commands in a pod, over a web socket."""
# knowledge: kubernetes
from typing import Any

from kubernetes.stream.ws_client import WSClient
from loopsafe.marks import blocks

@blocks("network")
def stream(api_method: Any, *args: Any, **kwargs: Any) -> WSClient: ...
@blocks("network")
def portforward(api_method: Any, *args: Any, **kwargs: Any) -> Any: ...
