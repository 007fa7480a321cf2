"""Find, explain and rewrite code that blocks an asyncio event loop; this top level re-exports the bridge."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .runtime import (
        BlockingLoopWarning,
        Bridge,
        BridgeClosed,
        BridgeDeadlock,
        BridgeDied,
        BridgeError,
        BridgeFuture,
        JoinTimeout,
        Limiter,
        bridged,
        call_from_thread,
        check_cancelled,
        default_bridge,
        join_thread,
        offload,
        run_sync,
    )

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


def __getattr__(name: str) -> object:
    # The linter imports this package for its own modules and must not pay for asyncio; a program that only imports
    # loopsafe must not either.
    if name in __all__:
        from . import runtime

        value = globals()[name] = getattr(runtime, name)
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
