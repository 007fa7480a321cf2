"""The loops on Windows."""
# module: windows
from asyncio import SelectorEventLoop as SelectorEventLoop
from asyncio import ProactorEventLoop as ProactorEventLoop
