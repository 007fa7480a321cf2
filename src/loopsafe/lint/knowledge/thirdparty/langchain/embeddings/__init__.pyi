"""LangChain: embeddings, where they were once."""
# knowledge: langchain
from langchain_community.embeddings import OllamaEmbeddings as OllamaEmbeddings  # version: until 0.x
from langchain_community.embeddings import HuggingFaceEmbeddings as HuggingFaceEmbeddings  # version: until 0.x
from langchain_community.embeddings import HuggingFaceBgeEmbeddings as HuggingFaceBgeEmbeddings  # version: until 0.x
from langchain_community.embeddings import OpenAIEmbeddings as OpenAIEmbeddings  # version: until 0.x
from langchain_community.embeddings import BedrockEmbeddings as BedrockEmbeddings  # version: until 0.x
from langchain_community.embeddings import SentenceTransformerEmbeddings as SentenceTransformerEmbeddings  # version: until 0.x
from langchain_community.embeddings import CohereEmbeddings as CohereEmbeddings  # version: until 0.x
