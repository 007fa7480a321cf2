"""LangChain: document loaders, where they were once."""
# knowledge: langchain
from langchain_community.document_loaders import PyPDFLoader as PyPDFLoader  # version: until 0.x
from langchain_community.document_loaders import TextLoader as TextLoader  # version: until 0.x
from langchain_community.document_loaders import CSVLoader as CSVLoader  # version: until 0.x
from langchain_community.document_loaders import DirectoryLoader as DirectoryLoader  # version: until 0.x
from langchain_community.document_loaders import Docx2txtLoader as Docx2txtLoader  # version: until 0.x
from langchain_community.document_loaders import WebBaseLoader as WebBaseLoader  # version: until 0.x
from langchain_community.document_loaders import UnstructuredFileLoader as UnstructuredFileLoader  # version: until 0.x
from langchain_community.document_loaders import UnstructuredURLLoader as UnstructuredURLLoader  # version: until 0.x
from langchain_community.document_loaders import YoutubeLoader as YoutubeLoader  # version: until 0.x
from langchain_community.document_loaders import WikipediaLoader as WikipediaLoader  # version: until 0.x
from langchain_community.document_loaders import PyPDFDirectoryLoader as PyPDFDirectoryLoader  # version: until 0.x
from langchain_community.document_loaders import JSONLoader as JSONLoader  # version: until 0.x
