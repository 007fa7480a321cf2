"""keyring: asks the desktop's secret service over its bus, which may ask its user."""
# knowledge: keyring
from typing import Any

from loopsafe.marks import blocks

@blocks("network", duration="unbounded")
def get_password(service_name: str, username: str) -> str | None: ...
@blocks("network", duration="unbounded")
def set_password(service_name: str, username: str, password: str) -> None: ...
@blocks("network", duration="unbounded")
def delete_password(service_name: str, username: str) -> None: ...
@blocks("network", duration="unbounded")
def get_credential(service_name: str, username: str | None) -> Any: ...
