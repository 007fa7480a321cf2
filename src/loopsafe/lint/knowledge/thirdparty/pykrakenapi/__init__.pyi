"""The Kraken exchange's answers as data frames."""
# knowledge: pykrakenapi

from pykrakenapi.pykrakenapi import KrakenAPI as KrakenAPI
