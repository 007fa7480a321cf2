"""LlamaIndex: the models of Anthropic."""
# knowledge: llama-index-llms-anthropic
from typing import Any
from llama_index.core.llms import LLM

class Anthropic(LLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
