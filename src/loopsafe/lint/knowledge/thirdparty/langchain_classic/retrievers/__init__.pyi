"""LangChain before 1.0: retrievers over other retrievers."""
# knowledge: langchain-classic
from langchain.retrievers import ContextualCompressionRetriever as ContextualCompressionRetriever
from langchain.retrievers import MultiQueryRetriever as MultiQueryRetriever
from langchain.retrievers import EnsembleRetriever as EnsembleRetriever
from langchain.retrievers import ParentDocumentRetriever as ParentDocumentRetriever
from langchain.retrievers import MultiVectorRetriever as MultiVectorRetriever
from langchain.retrievers import MergerRetriever as MergerRetriever
