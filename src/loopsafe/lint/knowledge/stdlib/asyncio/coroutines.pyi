"""Coroutine predicates."""
from asyncio import coroutine as coroutine  # until 3.10
from asyncio import iscoroutine as iscoroutine
from asyncio import iscoroutinefunction as iscoroutinefunction
