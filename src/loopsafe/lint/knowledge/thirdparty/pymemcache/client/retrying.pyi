"""pymemcache: memcached, on the calling thread."""
# knowledge: pymemcache
from typing import Any

from loopsafe.marks import blocks

class RetryingClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("database")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def set(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def add(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def replace(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def incr(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def decr(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def get_many(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def set_many(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def delete_many(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def gets(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def cas(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def touch(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("database")
    def flush_all(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    def close(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
