"""LangChain: language models, where they were once."""
# knowledge: langchain
from langchain_community.llms import Ollama as Ollama  # version: until 0.x
from langchain_community.llms import OpenAI as OpenAI  # version: until 0.x
from langchain_community.llms import AzureOpenAI as AzureOpenAI  # version: until 0.x
from langchain_community.llms import HuggingFaceHub as HuggingFaceHub  # version: until 0.x
from langchain_community.llms import HuggingFacePipeline as HuggingFacePipeline  # version: until 0.x
from langchain_community.llms import LlamaCpp as LlamaCpp  # version: until 0.x
from langchain_community.llms import GPT4All as GPT4All  # version: until 0.x
from langchain_community.llms import Bedrock as Bedrock  # version: until 0.x
from langchain_community.llms import Replicate as Replicate  # version: until 0.x
from langchain_community.llms import VertexAI as VertexAI  # version: until 0.x
