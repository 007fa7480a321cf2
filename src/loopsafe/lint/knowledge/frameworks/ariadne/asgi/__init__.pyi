"""Ariadne: the ASGI application; what it is given to call, it calls on the loop (measured)."""
# knowledge: ariadne
from .graphql import GraphQL as GraphQL
