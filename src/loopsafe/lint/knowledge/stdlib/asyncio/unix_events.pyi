"""The loop on Unix."""
from asyncio import SelectorEventLoop as SelectorEventLoop
from asyncio import SelectorEventLoop as EventLoop  # 3.13+
from asyncio import DefaultEventLoopPolicy as DefaultEventLoopPolicy
from asyncio import AbstractChildWatcher as AbstractChildWatcher
