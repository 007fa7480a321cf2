"""Jupyter: kernel specs, which are folders with a JSON file, looked for in several places."""
# knowledge: jupyter_client
from typing import Any

from loopsafe.marks import blocks
from traitlets.config import LoggingConfigurable

class NoSuchKernel(KeyError): ...

class KernelSpec:
    argv: list[str]
    display_name: str
    language: str
    env: dict[str, str]
    resource_dir: str
    metadata: dict[str, Any]
    @classmethod
    @blocks("file")
    def from_resource_dir(cls, resource_dir: str) -> KernelSpec: ...
    def to_dict(self) -> dict[str, Any]: ...
    def to_json(self) -> str: ...

class KernelSpecManager(LoggingConfigurable):
    @blocks("metadata")
    def find_kernel_specs(self) -> dict[str, str]: ...
    @blocks("file")
    def get_kernel_spec(self, kernel_name: str) -> KernelSpec: ...
    @blocks("file")
    def get_all_specs(self) -> dict[str, Any]: ...
    @blocks("file")
    def remove_kernel_spec(self, name: str) -> str: ...
    @blocks("file")
    def install_kernel_spec(self, source_dir: str, *args: Any, **kwargs: Any) -> str: ...
    @blocks("file")
    def install_native_kernel_spec(self, user: bool = False) -> None: ...

@blocks("metadata")
def find_kernel_specs() -> dict[str, str]: ...
@blocks("file")
def get_kernel_spec(kernel_name: str) -> KernelSpec: ...
