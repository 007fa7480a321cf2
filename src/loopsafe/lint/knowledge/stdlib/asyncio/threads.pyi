"""Offloading to a thread."""
from asyncio import to_thread as to_thread
