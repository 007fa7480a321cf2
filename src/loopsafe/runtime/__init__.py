"""The bridge between synchronous and asynchronous code: standard library only, imports nothing else of loopsafe."""

from __future__ import annotations

from .bridge import Bridge, default_bridge, run_sync
from .bridged import bridged
from .errors import BlockingLoopWarning, BridgeClosed, BridgeDeadlock, BridgeDied, BridgeError, JoinTimeout
from .future import BridgeFuture
from .limiter import Limiter
from .offload import call_from_thread, check_cancelled, offload
from .threads import join_thread

__all__ = [
    "BlockingLoopWarning",
    "Bridge",
    "BridgeClosed",
    "BridgeDeadlock",
    "BridgeDied",
    "BridgeError",
    "BridgeFuture",
    "JoinTimeout",
    "Limiter",
    "bridged",
    "call_from_thread",
    "check_cancelled",
    "default_bridge",
    "join_thread",
    "offload",
    "run_sync",
]
