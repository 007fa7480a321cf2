"""What the bridge raises and warns of when it cannot do what it was asked."""

from __future__ import annotations


class BridgeError(RuntimeError):
    """The bridge refuses a call; the message says what to write instead."""


class BridgeDeadlock(BridgeError):
    """The call could never end: the thread that would have to run it is the one that would wait for it."""


class BridgeClosed(BridgeError):
    """The bridge, or the loop that was to run the call, was closed before the call ended."""


class BridgeDied(BridgeError):
    """The bridge's thread ended on its own; ``__cause__`` is the exception that ended it, with its traceback."""


class JoinTimeout(TimeoutError):
    """`join_thread` gave up; the message names the thread and shows where it is."""


class BlockingLoopWarning(RuntimeWarning):
    """A synchronous call was made on the thread of a running event loop, and stops that loop until it ends."""
