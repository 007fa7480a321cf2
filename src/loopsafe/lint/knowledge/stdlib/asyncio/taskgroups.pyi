"""Task groups."""
# module: 3.11+
from asyncio import TaskGroup as TaskGroup
