"""ServiceDefinitionApi: operations on one kind of thing."""
# knowledge: datadog-api-client
from typing import Any

from datadog_api_client.api_client import ApiClient, AsyncApiClient, ThreadedApiClient
from loopsafe.marks import blocks

class ServiceDefinitionApi:
    api_client: ApiClient
    def __init__(self, api_client: ApiClient | None = None) -> None: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def create_or_update_service_definitions(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def delete_service_definition(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def get_service_definition(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def list_service_definitions(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def list_service_definitions_with_pagination(self, *args: Any, **kwargs: Any) -> Any: ...
