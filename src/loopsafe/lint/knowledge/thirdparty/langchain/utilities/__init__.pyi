"""LangChain: searches and databases, where they were once."""
# knowledge: langchain
from langchain_community.utilities import SerpAPIWrapper as SerpAPIWrapper  # version: until 0.x
from langchain_community.utilities import GoogleSearchAPIWrapper as GoogleSearchAPIWrapper  # version: until 0.x
from langchain_community.utilities import GoogleSerperAPIWrapper as GoogleSerperAPIWrapper  # version: until 0.x
from langchain_community.utilities import WikipediaAPIWrapper as WikipediaAPIWrapper  # version: until 0.x
from langchain_community.utilities import SQLDatabase as SQLDatabase  # version: until 0.x
