"""LangChain: chains over documents."""
# knowledge: langchain
from typing import Any

from langchain_core.runnables import Runnable

def create_stuff_documents_chain(llm: Any, prompt: Any, **kwargs: Any) -> Runnable: ...  # version: until 0.x
