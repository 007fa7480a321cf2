"""RachioPy: program."""
# knowledge: RachioPy
from typing import Any

from rachiopy.rachioobject import RachioObject

from loopsafe.marks import blocks

class Program(RachioObject):
    @blocks("network")
    def list_programs(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_program(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def create_skip_overrides(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete_skip_overrides(self, *args: Any, **kwargs: Any) -> Any: ...
