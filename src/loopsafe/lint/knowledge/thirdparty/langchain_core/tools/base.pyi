"""LangChain: tools, where they are defined."""
# knowledge: langchain-core
from langchain_core.tools import BaseTool as BaseTool
