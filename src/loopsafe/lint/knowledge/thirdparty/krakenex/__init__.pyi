"""The Kraken exchange, asked over HTTP."""
# knowledge: krakenex

from krakenex.api import API as API
