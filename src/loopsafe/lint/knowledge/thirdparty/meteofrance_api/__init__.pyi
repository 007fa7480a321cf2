"""Météo-France, asked over HTTP."""
# knowledge: meteofrance-api

from meteofrance_api.client import MeteoFranceClient as MeteoFranceClient
