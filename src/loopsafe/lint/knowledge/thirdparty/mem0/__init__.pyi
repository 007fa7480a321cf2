"""Mem0: memory for agents."""
# knowledge: mem0ai
from mem0.client.main import AsyncMemoryClient as AsyncMemoryClient
from mem0.client.main import MemoryClient as MemoryClient
from mem0.memory.main import AsyncMemory as AsyncMemory
from mem0.memory.main import Memory as Memory
