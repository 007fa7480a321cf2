"""A loop that calls of other threads run on, and the calls in flight there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import BridgeClosed, BridgeError
from .loop import BridgeLoop

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from .call import Call


class Host:
    """Where calls run.

    `calls` is the registry of calls in flight, and removing a call from it is the right to answer it: `set.remove` is
    atomic, so of the loop's thread, a closing thread and a forked child exactly one answers each waiter.
    """

    ident: int | None = None

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.stopping = False
        self.calls: set[Call] = set()
        self.adopt_loop(loop)

    def adopt_loop(self, loop: asyncio.AbstractEventLoop) -> None:
        """Make `loop` the place where calls run."""
        self.loop = loop
        # Our own loop has a shorter way in. Both ways keep the order in which a thread posts, on which "a cancellation
        # arrives after the start it cancels" rests.
        self.post: Callable[[Callable[[], Any]], Any] = loop.call_soon_threadsafe
        if isinstance(loop, BridgeLoop):
            self.post = loop.post

    def refusal(self) -> BridgeError:
        """Return what to raise for a call that cannot be taken any more."""
        return BridgeClosed("the event loop that this call was meant for is closed")

    def check_pulse(self) -> None:
        """Look, from a waiting thread, whether the loop can still answer; called about once a second."""
        if self.loop.is_closed():
            self.answer_all()

    def answer_all(self) -> None:
        """Tell every waiter that no answer will come."""
        for call in self.calls.copy():
            call.finish(None, self.refusal())
