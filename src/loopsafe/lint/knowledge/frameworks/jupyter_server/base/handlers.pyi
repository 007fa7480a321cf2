"""Jupyter Server: the bases of handlers, sync and async alike on the loop as Tornado's are."""
# knowledge: jupyter-server
from typing import Any

from tornado import web

class AuthenticatedHandler(web.RequestHandler):
    base_url: str
    token: str | None
    logged_in: bool

class JupyterHandler(AuthenticatedHandler):
    config: Any
    log: Any
    serverapp: Any
    kernel_manager: Any
    contents_manager: Any
    session_manager: Any
    terminal_manager: Any
    kernel_spec_manager: Any
    config_manager: Any
    event_logger: Any
    def get_json_body(self) -> dict[str, Any] | None: ...

class APIHandler(JupyterHandler):
    def update_api_activity(self) -> None: ...
