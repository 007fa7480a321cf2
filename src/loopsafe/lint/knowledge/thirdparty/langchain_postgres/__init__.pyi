"""LangChain: PostgreSQL."""
# knowledge: langchain-postgres
from langchain_core.vectorstores import VectorStore

class PGVector(VectorStore): ...
