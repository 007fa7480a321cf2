"""LangChain before 1.0: agents."""
# knowledge: langchain-classic
from langchain.agents import AgentExecutor as AgentExecutor
from langchain.agents import create_openai_tools_agent as create_openai_tools_agent
from langchain.agents import create_tool_calling_agent as create_tool_calling_agent
from langchain.agents import create_react_agent as create_react_agent
from langchain.agents import create_openai_functions_agent as create_openai_functions_agent
from langchain.agents import initialize_agent as initialize_agent
