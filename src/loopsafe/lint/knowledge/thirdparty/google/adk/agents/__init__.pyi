"""Google's Agent Development Kit: tools and callbacks are called on the loop, sync ones too (measured)."""
# knowledge: google-adk
from .llm_agent import Agent as Agent
from .llm_agent import LlmAgent as LlmAgent
