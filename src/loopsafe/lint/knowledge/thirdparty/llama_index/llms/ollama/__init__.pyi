"""LlamaIndex: the models of Ollama."""
# knowledge: llama-index-llms-ollama
from typing import Any
from llama_index.core.llms import LLM

class Ollama(LLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
