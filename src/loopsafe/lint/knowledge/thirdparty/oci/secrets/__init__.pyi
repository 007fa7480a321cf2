"""Oracle's cloud: secrets."""
# knowledge: oci
from typing import Any

from loopsafe.marks import blocks

class SecretsClient:
    def __init__(self, config: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_secret_bundle(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_secret_bundle_by_name(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def list_secret_bundle_versions(self, *args: Any, **kwargs: Any) -> Any: ...
