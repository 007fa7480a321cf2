"""tableauserverclient: server endpoint auth endpoint."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import Endpoint

from loopsafe.marks import blocks

class Auth(Endpoint):
    @blocks("network")
    def sign_in(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def sign_in_with_personal_access_token(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def sign_in_with_json_web_token(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def sign_out(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def switch_site(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def revoke_all_server_admin_tokens(self, *args: Any, **kwargs: Any) -> Any: ...
