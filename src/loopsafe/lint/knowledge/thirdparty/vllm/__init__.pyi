"""vLLM: models on this machine."""
# knowledge: vllm
from typing import Any

from loopsafe.marks import blocks

class LLM:
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("cpu", duration="long")
    def generate(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("cpu", duration="long")
    def chat(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("cpu", duration="long")
    def encode(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("cpu", duration="long")
    def embed(self, *args: Any, **kwargs: Any) -> Any: ...

class SamplingParams:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class AsyncLLMEngine:
    @classmethod
    def from_engine_args(cls, *args: Any, **kwargs: Any) -> Any: ...
