"""LangChain: vector stores, where they were once."""
# knowledge: langchain
from langchain_community.vectorstores import FAISS as FAISS  # version: until 0.x
from langchain_community.vectorstores import Chroma as Chroma  # version: until 0.x
from langchain_community.vectorstores import Qdrant as Qdrant  # version: until 0.x
from langchain_community.vectorstores import Pinecone as Pinecone  # version: until 0.x
from langchain_community.vectorstores import Milvus as Milvus  # version: until 0.x
from langchain_community.vectorstores import Weaviate as Weaviate  # version: until 0.x
from langchain_community.vectorstores import PGVector as PGVector  # version: until 0.x
from langchain_community.vectorstores import Redis as Redis  # version: until 0.x
