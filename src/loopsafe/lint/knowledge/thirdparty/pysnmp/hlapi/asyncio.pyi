"""pysnmp: SNMP on asyncio (4.4 to 6.1); an engine loads its MIBs from files when it is made."""
# knowledge: pysnmp
from typing import Any

from loopsafe.marks import blocks

class SnmpEngine:
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

async def getCmd(*args: Any, **kwargs: Any) -> Any: ...  # version: until 6.1
async def nextCmd(*args: Any, **kwargs: Any) -> Any: ...  # version: until 6.1
async def bulkCmd(*args: Any, **kwargs: Any) -> Any: ...  # version: until 6.1
async def setCmd(*args: Any, **kwargs: Any) -> Any: ...  # version: until 6.1
async def sendNotification(*args: Any, **kwargs: Any) -> Any: ...  # version: until 6.1
