"""Azure: virtual machines and disks, by groups of operations."""
# knowledge: azure-mgmt-compute
from typing import Any

from azure.core.polling import LROPoller
from loopsafe.marks import blocks

class _Operation:
    @blocks("network")
    def __call__(self, *args: Any, **kwargs: Any) -> LROPoller: ...

class _Pages:
    def __iter__(self) -> _Pages: ...
    @blocks("network")
    def __next__(self) -> Any: ...

class _Operations:
    def list(self, *args: Any, **kwargs: Any) -> _Pages: ...
    def list_all(self, *args: Any, **kwargs: Any) -> _Pages: ...
    def list_by_resource_group(self, *args: Any, **kwargs: Any) -> _Pages: ...
    def __getattr__(self, name: str) -> _Operation: ...

class ComputeManagementClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    virtual_machines: _Operations
    disks: _Operations
    images: _Operations
    snapshots: _Operations
    virtual_machine_scale_sets: _Operations
    availability_sets: _Operations
    def close(self) -> None: ...
