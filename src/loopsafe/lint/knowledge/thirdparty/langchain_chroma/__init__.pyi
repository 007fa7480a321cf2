"""LangChain: Chroma."""
# knowledge: langchain-chroma
from typing import Any

from langchain_core.vectorstores import VectorStore
from loopsafe.marks import blocks

class Chroma(VectorStore):
    @blocks("database")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
