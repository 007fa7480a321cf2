"""The API, v1."""
# knowledge: datadog-api-client
