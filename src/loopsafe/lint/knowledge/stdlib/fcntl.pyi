"""Control of descriptors: locking one waits for whoever holds it."""
from typing import Any

from loopsafe.marks import waits

LOCK_SH = 1
LOCK_EX = 2
LOCK_NB = 4
LOCK_UN = 8
F_GETFL = 3
F_SETFL = 4
F_GETFD = 1
F_SETFD = 2
FD_CLOEXEC = 1
def fcntl(fd, cmd, arg=0, /) -> Any: ...
def ioctl(fd, request, arg=0, mutate_flag=True, /) -> Any: ...
# Only a plain LOCK_EX or LOCK_SH is known to wait: LOCK_EX | LOCK_NB does not, and is no constant.
@waits("lock", only_if={"operation": (LOCK_SH, LOCK_EX)})
def flock(fd, operation, /) -> None: ...
@waits("lock", only_if={"cmd": (LOCK_SH, LOCK_EX)})
def lockf(fd, cmd, len=0, start=0, whence=0, /) -> None: ...
