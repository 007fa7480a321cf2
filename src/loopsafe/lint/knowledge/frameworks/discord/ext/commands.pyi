"""discord.py: bots with commands; command callbacks are coroutines."""

# knowledge: discord.py
from collections.abc import Callable
from typing import Any

from discord import AutoShardedClient, Client
from loopsafe.marks import runs_on_loop

class Cog:
    bot: Any

class Context:
    bot: Any
    author: Any
    channel: Any
    guild: Any
    message: Any
    args: Any
    async def send(self, content: Any = None, **kwargs: Any) -> Any: ...
    async def reply(self, content: Any = None, **kwargs: Any) -> Any: ...
    async def defer(self, **kwargs: Any) -> None: ...
    async def invoke(self, command: Any, /, *args: Any, **kwargs: Any) -> Any: ...

class _BotBase:
    def get_command(self, name: str, /) -> Any: ...
    def get_cog(self, name: str, /) -> Any: ...
    async def add_cog(self, cog: Cog, /, **kwargs: Any) -> None: ...
    async def load_extension(self, name: str, **kwargs: Any) -> None: ...
    async def process_commands(self, message: Any, /) -> None: ...

class Bot(_BotBase, Client):
    def __init__(self, command_prefix: Any, *args: Any, **kwargs: Any) -> None: ...

class AutoShardedBot(_BotBase, AutoShardedClient):
    def __init__(self, command_prefix: Any, *args: Any, **kwargs: Any) -> None: ...

# A sync predicate runs on the loop.
@runs_on_loop
def check(predicate: Callable[..., Any]) -> Callable[..., Any]: ...
