"""Google Cloud Spanner: the client."""
# knowledge: google-cloud-spanner
from typing import Any

from google.cloud.spanner_v1.instance import Instance
from loopsafe.marks import blocks, given

class Client:
    @blocks("network", never_if={"credentials": given})
    def __init__(self, project: Any = None, credentials: Any = None, **kwargs: Any) -> None: ...
    @classmethod
    @blocks("file")
    def from_service_account_json(cls, json_credentials_path: str, *args: Any, **kwargs: Any) -> Client: ...
    def instance(self, instance_id: str, *args: Any, **kwargs: Any) -> Instance: ...
    @blocks("network")
    def list_instances(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def list_instance_configs(self, *args: Any, **kwargs: Any) -> Any: ...
