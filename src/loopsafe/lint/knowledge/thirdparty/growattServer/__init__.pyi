"""Growatt solar plants, asked over HTTP."""
# knowledge: growattServer

from growattServer.base_api import GrowattApi as GrowattApi
from growattServer.open_api_v1 import OpenApiV1 as OpenApiV1
