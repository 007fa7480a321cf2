"""coinbase: wallet."""
# knowledge: coinbase
