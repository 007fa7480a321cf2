"""LangChain: keeping a vector store up to date."""
# knowledge: langchain-core
from typing import Any
from loopsafe.marks import blocks, twin

@twin("langchain_core.indexing.aindex")
@blocks("network")
def index(docs_source: Any, record_manager: Any, vector_store: Any, **kwargs: Any) -> Any: ...
async def aindex(docs_source: Any, record_manager: Any, vector_store: Any, **kwargs: Any) -> Any: ...
