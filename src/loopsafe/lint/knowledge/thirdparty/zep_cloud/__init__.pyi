"""Zep: memory for agents, over HTTP."""
# knowledge: zep-cloud
from typing import Any
from zep_cloud.client import AsyncZep as AsyncZep
from zep_cloud.client import Zep as Zep


