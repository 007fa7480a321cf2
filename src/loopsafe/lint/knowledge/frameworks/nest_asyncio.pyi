"""nest_asyncio: patches asyncio so that a running loop can be entered again."""
# knowledge: nest-asyncio
from asyncio import AbstractEventLoop

def apply(loop: AbstractEventLoop | None = None) -> None: ...
