"""xAI: models."""
# knowledge: xai-sdk
from typing import Any

from xai_sdk.aio.client import Client as AsyncClient
from xai_sdk.sync.client import Client as Client


