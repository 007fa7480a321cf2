"""LangChain: passing through."""
# knowledge: langchain-core
from langchain_core.runnables import RunnablePassthrough as RunnablePassthrough
