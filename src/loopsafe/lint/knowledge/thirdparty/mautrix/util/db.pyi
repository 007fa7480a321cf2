"""Rows of SQLAlchemy tables, read and written where they are asked for (before 0.11; ``async_db`` came after it)."""
# knowledge: mautrix
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any

from loopsafe.marks import blocks
from sqlalchemy.engine import Engine
from typing_extensions import Self

class Base:
    db: Engine
    t: Any
    c: Any
    @classmethod
    def bind(cls, db_engine: Engine) -> None: ...
    @classmethod
    def scan(cls, row: Any) -> Self: ...
    @classmethod
    def _one_or_none(cls, rows: Any) -> Self | None: ...
    @classmethod
    def _all(cls, rows: Any) -> Iterator[Self]: ...
    @classmethod
    @blocks("database")
    def _select_one_or_none(cls, *args: Any) -> Self | None: ...
    @classmethod
    @blocks("database")
    def _select_all(cls, *args: Any) -> Iterator[Self]: ...
    def edit_mode(self) -> AbstractContextManager[Any]: ...
    @blocks("database")
    def edit(self, *, _update_values: bool = True, **values: Any) -> None: ...
    @blocks("database")
    def insert(self) -> None: ...
    @blocks("database")
    def upsert(self) -> None: ...
    @blocks("database")
    def delete(self) -> None: ...
