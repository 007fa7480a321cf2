"""Amber Electric's prices, asked over HTTP."""
# knowledge: amberelectric

from amberelectric.api.amber_api import AmberApi as AmberApi
from amberelectric.api_client import ApiClient as ApiClient
from amberelectric.configuration import Configuration as Configuration
