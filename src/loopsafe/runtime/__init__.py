"""The bridge between synchronous and asynchronous code: standard library only, imports nothing else of loopsafe.

* From sync to async: ``bridge`` (the loop in its thread, and every way to call it), ``bridged`` (the decorator),
  ``session`` (iterating and entering) and ``driver`` (the one task that does it), ``future`` (a call nobody waits for
  yet).
* A call on its way: ``call`` (what to run, and where its outcome goes), ``waiting`` (who stops waiting stops it),
  ``runner`` (the thread), ``host`` (any loop that calls run on), ``loop`` and ``bell`` (a loop that is quick to wake),
  ``context`` (context variables), ``surroundings`` (where the call is made from), ``browser`` (no threads).
* From async to sync: ``offload``, ``job`` (one function on its way), ``workers`` (the threads), ``limiter`` (how many),
  ``affinity`` (which one).
* Beside both: ``threads`` (joining honestly), ``errors``, ``lifecycle`` (fork and exit), ``diagnose`` and ``naming``
  (what messages say).
"""

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
