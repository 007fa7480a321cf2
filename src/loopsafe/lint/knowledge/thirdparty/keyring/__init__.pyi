"""keyring: asks the desktop's secret service, in another process, which may ask its user."""
# knowledge: keyring
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess", duration="unbounded")
def get_password(service_name: str, username: str) -> str | None: ...
@blocks("subprocess", duration="unbounded")
def set_password(service_name: str, username: str, password: str) -> None: ...
@blocks("subprocess", duration="unbounded")
def delete_password(service_name: str, username: str) -> None: ...
@blocks("subprocess", duration="unbounded")
def get_credential(service_name: str, username: str | None) -> Any: ...
