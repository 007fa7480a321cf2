"""Qdrant: a vector database."""
# knowledge: qdrant-client
from qdrant_client.async_qdrant_client import AsyncQdrantClient as AsyncQdrantClient
from qdrant_client.qdrant_client import QdrantClient as QdrantClient
