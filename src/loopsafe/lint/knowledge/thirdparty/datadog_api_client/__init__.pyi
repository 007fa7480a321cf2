"""Datadog's generated client: each operation is a request; with an AsyncApiClient it is awaited (read: 2.62)."""
# knowledge: datadog-api-client
from datadog_api_client.api_client import ApiClient as ApiClient, AsyncApiClient as AsyncApiClient, ThreadedApiClient as ThreadedApiClient
from datadog_api_client.configuration import Configuration as Configuration
