"""Canary cameras, asked over HTTP."""
# knowledge: py-canary
