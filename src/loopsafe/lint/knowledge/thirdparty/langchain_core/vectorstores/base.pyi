"""LangChain: vector stores, where they are defined."""
# knowledge: langchain-core
from langchain_core.vectorstores import VectorStore as VectorStore
from langchain_core.vectorstores import VectorStoreRetriever as VectorStoreRetriever
