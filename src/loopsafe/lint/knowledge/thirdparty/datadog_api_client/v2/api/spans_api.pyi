"""SpansApi: operations on one kind of thing."""
# knowledge: datadog-api-client
from typing import Any

from datadog_api_client.api_client import ApiClient, AsyncApiClient, ThreadedApiClient
from loopsafe.marks import blocks

class SpansApi:
    api_client: ApiClient
    def __init__(self, api_client: ApiClient | None = None) -> None: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def aggregate_spans(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def list_spans(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def list_spans_with_pagination(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def list_spans_get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="datadog_api_client.AsyncApiClient", never_if={"self.api_client": (AsyncApiClient, ThreadedApiClient)})
    def list_spans_get_with_pagination(self, *args: Any, **kwargs: Any) -> Any: ...
