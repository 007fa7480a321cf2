"""LlamaIndex: the embeddings of huggingface."""
# knowledge: llama-index-embeddings-huggingface
from typing import Any
from llama_index.core.base.embeddings.base import BaseEmbedding

class HuggingFaceEmbedding(BaseEmbedding):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
