"""Put a file's new content in place of the old one at once: whenever we end, one of them is there."""

from __future__ import annotations

import contextlib
import os
from stat import S_IMODE

BINARY = getattr(os, "O_BINARY", 0)
"""Windows would write other line ends."""


def replace(path: str, data: bytes) -> None:
    """Make ``data`` the content of ``path``, or raise ``OSError`` and leave what is there.

    Links stay links; permissions and, where that is allowed, the owner are kept.
    """
    target = os.path.realpath(path)
    temporary = os.path.join(os.path.dirname(target), f".loopsafe-{os.urandom(8).hex()}.tmp")
    state = os.stat(target) if os.path.lexists(target) else None
    try:
        # Until it has the permissions of the other one nobody else may read it.
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o600 if state else 0o666)
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if state is not None:
            with contextlib.suppress(OSError, AttributeError):
                os.chown(temporary, state.st_uid, state.st_gid)
            os.chmod(temporary, S_IMODE(state.st_mode))
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
