"""LangChain: chains, which are runnables."""
# knowledge: langchain
from typing import Any

from langchain_core.runnables import Runnable
from loopsafe.marks import blocks

class _Chain(Runnable):
    def __init__(self, **kwargs: Any) -> None: ...
    @blocks("network")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...
    async def arun(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    async def acall(self, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    def from_chain_type(cls, *args: Any, **kwargs: Any) -> _Chain: ...
    @classmethod
    def from_llm(cls, *args: Any, **kwargs: Any) -> _Chain: ...

class LLMChain(_Chain): ... # version: until 0.x
class RetrievalQA(_Chain): ... # version: until 0.x
class ConversationalRetrievalChain(_Chain): ... # version: until 0.x
class ConversationChain(_Chain): ... # version: until 0.x
class SequentialChain(_Chain): ... # version: until 0.x

def create_retrieval_chain(*args: Any, **kwargs: Any) -> Runnable: ... # version: until 0.x
def create_history_aware_retriever(*args: Any, **kwargs: Any) -> Runnable: ... # version: until 0.x
