"""Trino over HTTP."""
# knowledge: trino
from trino import dbapi as dbapi


