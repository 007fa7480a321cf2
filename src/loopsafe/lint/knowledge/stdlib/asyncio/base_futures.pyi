"""Predicates of futures."""
from asyncio import isfuture as isfuture
