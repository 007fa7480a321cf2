"""LangChain before 1.0: chains."""
# knowledge: langchain-classic
from langchain.chains import LLMChain as LLMChain
from langchain.chains import RetrievalQA as RetrievalQA
from langchain.chains import ConversationalRetrievalChain as ConversationalRetrievalChain
from langchain.chains import ConversationChain as ConversationChain
from langchain.chains import SequentialChain as SequentialChain
from langchain.chains import create_retrieval_chain as create_retrieval_chain
from langchain.chains import create_history_aware_retriever as create_history_aware_retriever
