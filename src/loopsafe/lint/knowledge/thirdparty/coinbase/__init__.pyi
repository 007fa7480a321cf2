"""Coinbase, asked over HTTP."""
# knowledge: coinbase
