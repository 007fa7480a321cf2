"""The operations of v2."""
# knowledge: datadog-api-client
