"""Secrets of AWS, kept for a while."""
# knowledge: aws-secretsmanager-caching
from typing import Any

from loopsafe.marks import blocks

class SecretCache:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_secret_string(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_secret_binary(self, *args: Any, **kwargs: Any) -> Any: ...
