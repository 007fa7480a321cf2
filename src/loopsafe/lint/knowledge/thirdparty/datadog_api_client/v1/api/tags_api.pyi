"""TagsApi: operations on one kind of thing."""
# knowledge: datadog-api-client
from typing import Any

from datadog_api_client.api_client import ApiClient, AsyncApiClient, ThreadedApiClient
from loopsafe.marks import blocks

class TagsApi:
    api_client: ApiClient
    def __init__(self, api_client: ApiClient | None = None) -> None: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def create_host_tags(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def delete_host_tags(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def get_host_tags(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def list_host_tags(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def update_host_tags(self, *args: Any, **kwargs: Any) -> Any: ...
