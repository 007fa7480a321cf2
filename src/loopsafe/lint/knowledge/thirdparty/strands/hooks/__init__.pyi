"""Hooks of strands."""
# knowledge: strands-agents
from .registry import HookProvider as HookProvider, HookRegistry as HookRegistry
