"""Strawberry: extensions; their hooks run on the loop where the server is on asyncio (measured)."""
# knowledge: strawberry-graphql
from .base_extension import SchemaExtension as SchemaExtension
