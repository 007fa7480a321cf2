"""jsonschema: validation; a resolver fetches remote references."""
# knowledge: jsonschema
from typing import Any

from loopsafe.marks import blocks

def validate(instance: Any, schema: Any, *args: Any, **kwargs: Any) -> None: ...

class RefResolver:
    def __init__(self, base_uri: str, referrer: Any, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def resolve(self, ref: str) -> tuple[str, Any]: ...
    @blocks("network")
    def resolve_from_url(self, url: str) -> Any: ...
    @blocks("network")
    def resolve_remote(self, uri: str) -> Any: ...

class ValidationError(Exception):
    message: str
    path: Any

class SchemaError(Exception): ...
