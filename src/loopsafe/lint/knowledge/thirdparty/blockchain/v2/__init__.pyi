"""blockchain: v2."""
# knowledge: blockchain
