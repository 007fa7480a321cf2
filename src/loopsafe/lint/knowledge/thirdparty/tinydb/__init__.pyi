"""TinyDB: every operation reads or writes a file."""
# knowledge: tinydb
from typing import Any

from loopsafe.marks import blocks
from tinydb.storages import MemoryStorage
from typing_extensions import Self

class _Table:  # is: tinydb.table.Table
    @blocks("file")
    def insert(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def insert_multiple(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def all(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def search(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def contains(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def update_multiple(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def upsert(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def remove(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def truncate(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def count(self, *args: Any, **kwargs: Any) -> Any: ...

class TinyDB:
    @blocks("file", never_if={"storage": MemoryStorage})
    def __init__(self, *args: Any, storage: Any = None, **kwargs: Any) -> None: ...
    @blocks("file")
    def insert(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("file")
    def insert_multiple(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("file")
    def all(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("file")
    def search(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("file")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("file")
    def contains(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("file")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("file")
    def update_multiple(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("file")
    def upsert(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("file")
    def remove(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("file")
    def truncate(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("file")
    def count(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("file")
    def tables(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def drop_tables(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def drop_table(self, *args: Any, **kwargs: Any) -> Any: ...
    def table(self, *args: Any, **kwargs: Any) -> _Table: ...
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
    def __enter__(self, *args: Any, **kwargs: Any) -> Self: ...
    def __exit__(self, *args: Any, **kwargs: Any) -> Any: ...
