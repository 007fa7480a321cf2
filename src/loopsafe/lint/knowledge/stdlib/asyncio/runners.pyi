"""Running a loop until a coroutine is done."""
from asyncio import run as run
from asyncio import Runner as Runner  # 3.11+
