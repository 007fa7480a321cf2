"""py-zabbix: sender."""
# knowledge: py-zabbix
from typing import Any

from loopsafe.marks import blocks

class ZabbixSender:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
