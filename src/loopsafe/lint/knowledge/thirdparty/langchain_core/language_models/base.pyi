"""LangChain: the base of models."""
# knowledge: langchain-core
from langchain_core.language_models import BaseLanguageModel as BaseLanguageModel
