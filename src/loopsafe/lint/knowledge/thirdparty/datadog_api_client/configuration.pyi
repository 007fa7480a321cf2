"""Settings of the client."""
# knowledge: datadog-api-client
from typing import Any

class Configuration:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
