"""LangChain: chat models, where they are defined."""
# knowledge: langchain-core
from langchain_core.language_models import BaseChatModel as BaseChatModel
from langchain_core.language_models import SimpleChatModel as SimpleChatModel
