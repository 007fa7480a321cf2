"""LangChain: a chain that remembers."""
# knowledge: langchain-core
from langchain_core.runnables import RunnableBinding

class RunnableWithMessageHistory(RunnableBinding): ...  # base: the same methods
