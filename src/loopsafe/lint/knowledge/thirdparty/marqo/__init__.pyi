"""Marqo: vector search, over HTTP."""
# knowledge: marqo
from typing import Any
from marqo.client import Client as Client


