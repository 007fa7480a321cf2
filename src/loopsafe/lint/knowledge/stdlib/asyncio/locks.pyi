"""Locks that are awaited."""
from asyncio import Lock as Lock
from asyncio import Event as Event
from asyncio import Condition as Condition
from asyncio import Semaphore as Semaphore
from asyncio import BoundedSemaphore as BoundedSemaphore
from asyncio import Barrier as Barrier  # 3.11+
