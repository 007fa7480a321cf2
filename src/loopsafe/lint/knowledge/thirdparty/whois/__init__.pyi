"""python-whois: domain registrations."""
# knowledge: python-whois
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def whois(url: str, command: bool = False, *args: Any, **kwargs: Any) -> Any: ...
