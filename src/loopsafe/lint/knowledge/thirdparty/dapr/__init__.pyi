"""Dapr: a namespace; the clients are in it."""
# knowledge: dapr
