"""Jupyter Server: what handlers of extensions are mixed with."""
# knowledge: jupyter-server
from typing import Any

class ExtensionHandlerJinjaMixin: ...

class ExtensionHandlerMixin:
    extensionapp: Any
    serverapp: Any
    log: Any
    config: Any
    server_config: Any
    base_url: str
