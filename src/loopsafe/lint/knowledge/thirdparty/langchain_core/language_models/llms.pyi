"""LangChain: completion models, where they are defined."""
# knowledge: langchain-core
from langchain_core.language_models import BaseLLM as BaseLLM
from langchain_core.language_models import LLM as LLM
