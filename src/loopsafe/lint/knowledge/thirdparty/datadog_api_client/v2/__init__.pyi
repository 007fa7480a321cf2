"""The API, v2."""
# knowledge: datadog-api-client
