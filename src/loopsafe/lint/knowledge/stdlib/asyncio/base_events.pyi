"""The common part of the event loops."""
from asyncio import BaseEventLoop as BaseEventLoop
from asyncio import Server as Server
