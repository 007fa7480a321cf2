"""LangChain: a chain by its kind."""
# knowledge: langchain
from typing import Any

from langchain.chains import _Chain

def load_summarize_chain(llm: Any, chain_type: str = "stuff", *args: Any, **kwargs: Any) -> _Chain: ...  # version: until 0.x
