"""ServiceChecksApi: operations on one kind of thing."""
# knowledge: datadog-api-client
from typing import Any

from datadog_api_client.api_client import ApiClient, AsyncApiClient, ThreadedApiClient
from loopsafe.marks import blocks

class ServiceChecksApi:
    api_client: ApiClient
    def __init__(self, api_client: ApiClient | None = None) -> None: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def submit_service_check(self, *args: Any, **kwargs: Any) -> Any: ...
