"""Google Cloud Spanner: which rows."""
# knowledge: google-cloud-spanner
from typing import Any

class KeySet:
    def __init__(self, keys: Any = (), ranges: Any = (), all_: bool = False) -> None: ...
