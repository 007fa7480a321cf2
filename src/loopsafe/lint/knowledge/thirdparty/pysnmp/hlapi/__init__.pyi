"""pysnmp: the sync form of SNMP (until 6); a command is sent when its generator is asked for an answer."""
# knowledge: pysnmp
from typing import Any

from loopsafe.marks import blocks

class SnmpEngine:
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class UdpTransportTarget:
    @blocks("network")  # the name is looked up
    def __init__(self, transportAddr: Any, *args: Any, **kwargs: Any) -> None: ...

class Udp6TransportTarget:
    @blocks("network")
    def __init__(self, transportAddr: Any, *args: Any, **kwargs: Any) -> None: ...

class _Answers:
    def __iter__(self) -> _Answers: ...
    @blocks("network")
    def __next__(self) -> Any: ...

def getCmd(*args: Any, **kwargs: Any) -> _Answers: ...  # version: until 6
def nextCmd(*args: Any, **kwargs: Any) -> _Answers: ...  # version: until 6
def bulkCmd(*args: Any, **kwargs: Any) -> _Answers: ...  # version: until 6
def setCmd(*args: Any, **kwargs: Any) -> _Answers: ...  # version: until 6
def sendNotification(*args: Any, **kwargs: Any) -> _Answers: ...  # version: until 6
