"""Alpha Vantage's prices, asked over HTTP."""
# knowledge: alpha_vantage
