"""The log of the system: a datagram to a local socket, like writing a record."""
from typing import Any

def openlog(*args: Any, **kwargs: Any) -> None: ...
def closelog() -> None: ...
def syslog(*args: Any) -> None: ...
def setlogmask(maskpri, /) -> int: ...
def LOG_MASK(pri, /) -> int: ...
def LOG_UPTO(pri, /) -> int: ...
LOG_EMERG: int
LOG_ALERT: int
LOG_CRIT: int
LOG_ERR: int
LOG_WARNING: int
LOG_NOTICE: int
LOG_INFO: int
LOG_DEBUG: int
LOG_PID: int
LOG_CONS: int
LOG_NDELAY: int
LOG_USER: int
LOG_DAEMON: int
LOG_LOCAL0: int
