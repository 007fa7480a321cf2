"""Voyage: embeddings."""
# knowledge: voyageai
from typing import Any

from voyageai.client import Client as Client
from voyageai.client_async import AsyncClient as AsyncClient


