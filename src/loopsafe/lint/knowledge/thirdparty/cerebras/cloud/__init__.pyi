"""Cerebras: a namespace."""
# knowledge: cerebras-cloud-sdk
