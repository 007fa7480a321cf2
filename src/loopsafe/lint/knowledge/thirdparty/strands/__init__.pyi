"""Strands Agents: callbacks of hooks run on the loop of the agent."""
# knowledge: strands-agents
from . import hooks as hooks
