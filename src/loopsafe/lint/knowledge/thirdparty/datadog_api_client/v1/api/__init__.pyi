"""The operations of v1."""
# knowledge: datadog-api-client
