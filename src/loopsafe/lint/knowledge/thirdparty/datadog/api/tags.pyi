"""Datadog: tags."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class Tag:
    @blocks("network")
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def update(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def get(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def get_all(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
