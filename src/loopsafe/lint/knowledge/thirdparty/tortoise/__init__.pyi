"""Tortoise ORM: an ORM to await; nothing here blocks."""
# knowledge: tortoise-orm
from typing import Any
from tortoise.models import Model as Model

class Tortoise:
    @classmethod
    async def init(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    async def generate_schemas(cls, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    async def close_connections(cls) -> None: ...
