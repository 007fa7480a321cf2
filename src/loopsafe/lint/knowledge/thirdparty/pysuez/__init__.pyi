"""Suez water meters, asked over HTTP."""
# knowledge: pysuez

from pysuez.client import SuezClient as SuezClient
