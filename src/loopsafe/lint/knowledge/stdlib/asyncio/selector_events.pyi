"""The loop on selectors."""
from asyncio import SelectorEventLoop as BaseSelectorEventLoop
