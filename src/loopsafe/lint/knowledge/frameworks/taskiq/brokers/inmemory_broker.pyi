"""taskiq: the broker for tests."""
# knowledge: taskiq
from taskiq.abc.broker import AsyncBroker

class InMemoryBroker(AsyncBroker): ...
