"""LlamaIndex: the models of OpenAI."""
# knowledge: llama-index-llms-openai
from typing import Any
from llama_index.core.llms import LLM

class OpenAI(LLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
