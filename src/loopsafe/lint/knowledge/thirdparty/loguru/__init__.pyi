"""Loguru: what a message costs is its sinks' affair; ``enqueue=True`` leaves it to a thread, ``complete()`` waits for that."""
# knowledge: loguru
from loguru._logger import Logger as Logger  # dynamic: in its stubs

logger: Logger
