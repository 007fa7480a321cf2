"""LangChain: Pinecone."""
# knowledge: langchain-pinecone
from langchain_core.vectorstores import VectorStore

class PineconeVectorStore(VectorStore): ...
