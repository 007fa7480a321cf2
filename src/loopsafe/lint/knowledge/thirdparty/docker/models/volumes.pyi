"""Docker: volumes."""
# knowledge: docker
from typing import Any, List as _List
from loopsafe.marks import blocks

class Volume:
    id: str
    name: str
    @blocks("network", instead="aiodocker.Docker")
    def remove(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="aiodocker.Docker")
    def reload(self, *args: Any, **kwargs: Any) -> Any: ...

class VolumeCollection:
    @blocks("network", instead="aiodocker.Docker")
    def create(self, *args: Any, **kwargs: Any) -> Volume: ...
    @blocks("network", instead="aiodocker.Docker")
    def get(self, *args: Any, **kwargs: Any) -> Volume: ...
    @blocks("network", instead="aiodocker.Docker")
    def list(self, *args: Any, **kwargs: Any) -> _List[Volume]: ...
    @blocks("network", instead="aiodocker.Docker")
    def prune(self, *args: Any, **kwargs: Any) -> Any: ...
