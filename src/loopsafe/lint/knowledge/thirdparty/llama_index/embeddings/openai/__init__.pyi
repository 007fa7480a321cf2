"""LlamaIndex: the embeddings of openai."""
# knowledge: llama-index-embeddings-openai
from typing import Any
from llama_index.core.base.embeddings.base import BaseEmbedding

class OpenAIEmbedding(BaseEmbedding):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
