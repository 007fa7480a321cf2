"""Bigtable: the client; making it reads credentials."""
# knowledge: google-cloud-bigtable
from typing import Any

from google.cloud.bigtable.instance import Instance
from loopsafe.marks import blocks

class Client:
    @blocks("file")
    def __init__(self, project: Any = None, credentials: Any = None, *args: Any, **kwargs: Any) -> None: ...
    def instance(self, instance_id: Any, *args: Any, **kwargs: Any) -> Instance: ...
    @blocks("network")
    def list_instances(self) -> Any: ...
    @blocks("network")
    def list_clusters(self) -> Any: ...
