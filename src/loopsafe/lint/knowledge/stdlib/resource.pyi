"""Limits of the process."""
from typing import Any

def getrusage(who, /) -> struct_rusage: ...
def getrlimit(resource, /) -> tuple[int, int]: ...
def prlimit(pid, resource, limits=None, /) -> tuple[int, int]: ...
def setrlimit(resource, limits, /) -> None: ...
def getpagesize() -> int: ...
class struct_rusage(tuple[float]):
    ru_utime: Any
    ru_stime: Any
    ru_maxrss: Any
    ru_ixrss: Any
    ru_idrss: Any
    ru_isrss: Any
    ru_minflt: Any
    ru_majflt: Any
    ru_nswap: Any
    ru_inblock: Any
    ru_oublock: Any
    ru_msgsnd: Any
    ru_msgrcv: Any
    ru_nsignals: Any
    ru_nvcsw: Any
    ru_nivcsw: Any
RLIMIT_CPU: int
RLIMIT_FSIZE: int
RLIMIT_DATA: int
RLIMIT_STACK: int
RLIMIT_CORE: int
RLIMIT_NOFILE: int
RLIMIT_OFILE: int
RLIMIT_AS: int
RLIMIT_RSS: int
RLIMIT_NPROC: int
RLIMIT_MEMLOCK: int
RLIMIT_MSGQUEUE: int
RLIMIT_NICE: int
RLIMIT_RTPRIO: int
RLIMIT_RTTIME: int
RLIMIT_SIGPENDING: int
RUSAGE_SELF: int
RUSAGE_CHILDREN: int
RUSAGE_THREAD: int
RLIM_INFINITY: int
