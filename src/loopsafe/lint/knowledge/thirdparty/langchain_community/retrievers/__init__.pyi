"""LangChain: retrievers of the community."""
# knowledge: langchain-community
from typing import Any

from langchain_core.retrievers import BaseRetriever

class BM25Retriever(BaseRetriever):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class WikipediaRetriever(BaseRetriever):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class TavilySearchAPIRetriever(BaseRetriever):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ArxivRetriever(BaseRetriever):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class TFIDFRetriever(BaseRetriever):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class SVMRetriever(BaseRetriever):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class KNNRetriever(BaseRetriever):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class AmazonKnowledgeBasesRetriever(BaseRetriever):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class AzureAISearchRetriever(BaseRetriever):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class PubMedRetriever(BaseRetriever):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
