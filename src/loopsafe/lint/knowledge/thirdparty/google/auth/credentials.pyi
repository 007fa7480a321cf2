"""google-auth: what all credentials have in common; a token is fetched over the network."""
# knowledge: google-auth
from datetime import datetime
from typing import Any, Self

from loopsafe.marks import blocks

class Credentials:
    token: str | None
    expiry: datetime | None
    valid: bool
    expired: bool
    quota_project_id: str | None
    @blocks("network")
    def refresh(self, request: Any) -> None: ...
    @blocks("network")
    def before_request(self, request: Any, method: str, url: str, headers: Any) -> None: ...
    def apply(self, headers: Any, token: str | None = None) -> None: ...

class CredentialsWithQuotaProject(Credentials):
    def with_quota_project(self, quota_project_id: str) -> Self: ...

class AnonymousCredentials(Credentials):
    def refresh(self, request: Any) -> None: ...  # raises
    def before_request(self, request: Any, method: str, url: str, headers: Any) -> None: ...

class Scoped:
    def with_scopes(self, scopes: Any, default_scopes: Any = None) -> Self: ...
