"""pyee on asyncio: coroutines are made tasks, plain handlers are called at once."""
# knowledge: pyee
from pyee.base import EventEmitter

class AsyncIOEventEmitter(EventEmitter):
    def __init__(self, loop=None):
        self._events = {}
