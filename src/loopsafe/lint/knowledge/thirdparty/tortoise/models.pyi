"""Tortoise ORM: models; nothing here blocks."""
# knowledge: tortoise-orm
from typing import Any, Self
from tortoise.queryset import QuerySet

class Model:
    pk: Any
    def __init__(self, **kwargs: Any) -> None: ...
    @classmethod
    def all(cls, *args: Any, **kwargs: Any) -> QuerySet[Self]: ...
    @classmethod
    def filter(cls, *args: Any, **kwargs: Any) -> QuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: Any, **kwargs: Any) -> QuerySet[Self]: ...
    @classmethod
    def annotate(cls, *args: Any, **kwargs: Any) -> QuerySet[Self]: ...
    @classmethod
    def select_for_update(cls, *args: Any, **kwargs: Any) -> QuerySet[Self]: ...
    @classmethod
    async def get(cls, *args: Any, **kwargs: Any) -> Self: ... # async: returns an awaitable query
    @classmethod
    async def get_or_none(cls, *args: Any, **kwargs: Any) -> Self: ... # async: returns an awaitable query
    @classmethod
    async def first(cls, *args: Any, **kwargs: Any) -> Self: ... # async: returns an awaitable query
    @classmethod
    async def create(cls, *args: Any, **kwargs: Any) -> Self: ... # async: returns an awaitable query
    @classmethod
    async def get_or_create(cls, *args: Any, **kwargs: Any) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, *args: Any, **kwargs: Any) -> tuple[Self, bool]: ...
    @classmethod
    async def bulk_create(cls, *args: Any, **kwargs: Any) -> Any: ... # async: returns an awaitable query
    @classmethod
    async def bulk_update(cls, *args: Any, **kwargs: Any) -> Any: ... # async: returns an awaitable query
    @classmethod
    async def exists(cls, *args: Any, **kwargs: Any) -> Any: ... # async: returns an awaitable query
    @classmethod
    async def in_bulk(cls, *args: Any, **kwargs: Any) -> Any: ... # async: returns an awaitable query
    async def save(self, *args: Any, **kwargs: Any) -> Any: ...
    async def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    async def refresh_from_db(self, *args: Any, **kwargs: Any) -> Any: ...
    async def fetch_related(self, *args: Any, **kwargs: Any) -> Any: ...
