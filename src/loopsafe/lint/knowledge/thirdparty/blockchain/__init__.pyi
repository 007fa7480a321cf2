"""Blockchain.com, asked over HTTP."""
# knowledge: blockchain
