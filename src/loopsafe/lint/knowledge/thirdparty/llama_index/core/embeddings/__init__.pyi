"""LlamaIndex: embeddings, where people import them from."""
# knowledge: llama-index-core
from llama_index.core.base.embeddings.base import BaseEmbedding as BaseEmbedding
