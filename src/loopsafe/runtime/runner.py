"""One event loop in one daemon thread: how it starts, what it survives, how it ends."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Coroutine
from typing import Any

from . import lifecycle
from .call import NEW
from .diagnose import describe
from .errors import BridgeClosed, BridgeDied, BridgeError
from .host import Host
from .loop import new_loop
from .surroundings import bridge_threads
from .waiting import check_seconds

log = logging.getLogger("loopsafe")

# A loop that has not answered a ping for this long is reported, once, until it answers again.
SILENCE = 5.0

LoopFactory = Callable[[], asyncio.AbstractEventLoop]


class Runner(Host):
    """A host with a thread of its own.

    It knows nothing of the `Bridge` that uses it, so a bridge that is dropped can be collected while its thread runs.
    """

    def __init__(self, name: str, loop_factory: LoopFactory | None, drain: float) -> None:
        self.stopping = False
        self.calls = set()
        self.name = name
        self.drain = drain
        self.forked = False
        self.death: BaseException | None = None
        self._factory: LoopFactory = loop_factory if loop_factory is not None else new_loop
        self._started = threading.Lock()
        self._started.acquire()
        self._pinged: float | None = None
        self._reported = False
        self._winding_down = False

    def start(self) -> None:
        """Start the thread and wait for its loop.

        Raises:
            BridgeDied: the loop could not be made; the cause says why.
            BridgeClosed: the interpreter starts no more threads: it is shutting down, or may have no daemon threads (an
                isolated subinterpreter), or there are too many.
        """
        try:
            try:
                self.thread = threading.Thread(target=self._run, name=self.name, daemon=True)
                self.thread.start()
            except RuntimeError as exc:
                raise BridgeClosed(f"the thread of bridge {self.name!r} cannot be started: {exc}") from exc
            self._started.acquire()
        except BaseException:
            self.stopping = True  # interrupted: whatever has started ends by itself
            raise
        if self.death is not None:
            raise self.refusal()

    def refusal(self) -> BridgeError:
        """Return what to raise for a call that cannot be taken any more."""
        if self.death is not None:
            # By its class: an exception may fail to show itself, and then nobody would be told of anything.
            kind = type(self.death).__qualname__
            died = BridgeDied(f"the thread of bridge {self.name!r} ended with {kind}; its traceback is above")
            died.__cause__ = self.death
            return died
        if self.forked:
            return BridgeClosed(
                f"the process forked while a call to bridge {self.name!r} waited; it goes on in the parent"
            )
        return BridgeClosed(f"bridge {self.name!r} is closed")

    def disown(self) -> None:
        """In a forked child: the thread does not exist here. Close nothing, answer whoever waits in this process."""
        self.forked = self.stopping = True
        self.post = _cannot_post  # a wake-up would go to the parent's loop
        for call in self.calls:
            call.wakers = None  # they would write to loops shared with the parent
        self.answer_all()

    def await_end(self, timeout: float) -> bool:
        """Wait until the thread of a stopped runner has ended; answer its waiters in any case; return whether it has.

        Args:
            timeout: in seconds.
        """
        self.thread.join(check_seconds(timeout))
        ended = not self.thread.is_alive()
        if not ended:
            self.answer_all()
        return ended

    def check_pulse(self) -> None:
        """Ping the loop, and report it once when it has been silent too long."""
        now = time.monotonic()
        pinged = self._pinged
        if pinged is None:
            self._pinged = now
            try:
                self.post(self._pong)
            except RuntimeError:
                return  # closed meanwhile; the waiters are being answered
        elif now - pinged >= SILENCE and not self._reported:
            self._reported = True
            log.warning(
                "the event loop of bridge %r has not answered for %.0f s\n%s", self.name, now - pinged, describe(self)
            )

    def _pong(self) -> None:
        self._pinged = None
        self._reported = False

    def request_stop(self) -> None:
        """Refuse new calls, cancel what runs, end the thread; does not wait. From any thread, any number of times."""
        self.stopping = True
        try:  # noqa: SIM105 - suppress() is slow
            self.post(self._stop_loop)
        except (RuntimeError, AttributeError):
            pass  # ended already, or not yet started: the thread looks at `stopping` before it runs

    def _stop_loop(self) -> None:
        if not self._winding_down:
            self.loop.stop()

    # On the thread

    def _run(self) -> None:
        self.ident = threading.get_ident()
        bridge_threads.add(self.ident)
        lifecycle.runners.add(self)
        try:
            loop = self._factory()
            self.adopt_loop(loop)
        except BaseException as exc:
            self._die(exc)
            self._leave()
            self._started.release()
            return
        self._started.release()
        try:
            while not self.stopping:
                try:
                    loop.run_forever()
                except (KeyboardInterrupt, SystemExit):
                    # Raised in a task of the callee's own; asyncio has also left it in that task, where the awaiting
                    # call finds it. The loop is none the worse. A foreign loop.stop() ends here too and is undone.
                    continue
            self._wind_down(loop)
        except BaseException as exc:
            self._die(exc)
        finally:
            self.stopping = True
            self._end(loop)

    def _die(self, exc: BaseException) -> None:
        self.death = exc
        self.stopping = True

    def _wind_down(self, loop: asyncio.AbstractEventLoop) -> None:
        """Cancel every task, let the cleanups run for a while, close the async generators that were left open."""
        self._winding_down = True
        loop.set_task_factory(None)  # one of the user's may refuse
        end = time.monotonic() + self.drain
        cancelled: set[asyncio.Task[Any]] = set()
        self._until_done(loop, lambda: _cancel_all(cancelled, end), end)
        self._until_done(loop, lambda: asyncio.wait_for(loop.shutdown_asyncgens(), end + 0.5 - time.monotonic()), end)

    def _until_done(
        self, loop: asyncio.AbstractEventLoop, make: Callable[[], Coroutine[Any, Any, None]], end: float
    ) -> None:
        while True:
            coro = make()
            try:
                loop.run_until_complete(coro)
                return
            except asyncio.TimeoutError:
                return
            except (KeyboardInterrupt, SystemExit, RuntimeError) as exc:
                # Raised, or the loop stopped, by a cleanup of the callee's.
                coro.close()
                if time.monotonic() >= end or loop.is_closed():
                    log.debug("bridge %r could not finish winding down: %r", self.name, exc)
                    return

    def _end(self, loop: asyncio.AbstractEventLoop) -> None:
        for call in self.calls.copy():
            if call.stage == NEW:
                call.close_ready()
        self.answer_all()
        if lifecycle.exiting and asyncio.all_tasks(loop):
            # Tasks that swallow every cancellation. Dropping them would close their coroutines, and one that swallows
            # that too and tries again (`while True: try: await ... except BaseException: pass`) spins for ever, in
            # whichever thread drops it. Kept on this daemon thread's stack they are never dropped.
            while True:
                time.sleep(3600.0)
        try:
            loop.close()
        except Exception as exc:  # a loop that died can be beyond closing
            log.debug("closing the loop of bridge %r failed: %r", self.name, exc)
        self._leave()

    def _leave(self) -> None:
        lifecycle.runners.discard(self)
        if self.ident is not None:
            bridge_threads.discard(self.ident)
        self.ident = None  # the number may be given to another thread


def _cannot_post(callback: Callable[[], Any]) -> None:
    raise RuntimeError("the loop belongs to the parent process")


async def _cancel_all(cancelled: set[asyncio.Task[Any]], end: float) -> None:
    """Cancel every task of the loop once, also those that cleanups start, until none is left or the time is up."""
    while True:
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks - cancelled:
            task.cancel()
        cancelled |= tasks
        left = end - time.monotonic()
        if not tasks or left <= 0:
            return
        await asyncio.wait(tasks, timeout=min(left, 0.1))
