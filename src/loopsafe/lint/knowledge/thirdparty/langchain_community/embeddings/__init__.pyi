"""LangChain: embeddings of the community."""
# knowledge: langchain-community
from typing import Any

from langchain_core.embeddings import Embeddings

class OllamaEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HuggingFaceEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HuggingFaceBgeEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HuggingFaceInstructEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HuggingFaceInferenceAPIEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class OpenAIEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class BedrockEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class SentenceTransformerEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class FastEmbedEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class CohereEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class VertexAIEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class DashScopeEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class LlamaCppEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class GPT4AllEmbeddings(Embeddings):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
