"""Hooks of strands."""
from .registry import HookProvider as HookProvider, HookRegistry as HookRegistry
