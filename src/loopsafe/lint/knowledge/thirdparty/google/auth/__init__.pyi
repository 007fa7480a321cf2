"""google-auth: finding credentials reads files and asks the metadata server."""
# knowledge: google-auth
from typing import Any

from google.oauth2.credentials import Credentials
from loopsafe.marks import blocks

@blocks("network")
def default(*args: Any, **kwargs: Any) -> tuple[Credentials, str | None]: ...
@blocks("file")
def load_credentials_from_file(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def load_credentials_from_dict(*args: Any, **kwargs: Any) -> Any: ...
