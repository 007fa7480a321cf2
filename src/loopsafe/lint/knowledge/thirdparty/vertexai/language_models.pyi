"""Vertex AI: text and embedding models; taking one by its name asks the server about it."""
# knowledge: google-cloud-aiplatform
from collections.abc import Iterator
from typing import Any, Self

from loopsafe.marks import blocks

class _LanguageModel:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, model_name: str) -> Self: ...

class TextGenerationModel(_LanguageModel):
    @blocks("network")
    def predict(self, prompt: str, **kwargs: Any) -> Any: ...
    async def predict_async(self, prompt: str, **kwargs: Any) -> Any: ...
    @blocks("network")
    def predict_streaming(self, prompt: str, **kwargs: Any) -> Iterator[Any]: ...

class TextEmbeddingModel(_LanguageModel):
    @blocks("network")
    def get_embeddings(self, texts: Any, **kwargs: Any) -> list[Any]: ...
    async def get_embeddings_async(self, texts: Any, **kwargs: Any) -> list[Any]: ...
