"""LS502: waiting for a result without an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.patterns.bounded_waits import (
    comes_from_entered_pool,
    endless,
    is_awaited_in_thread,
    is_limit_handed_on,
    is_of_caller,
    timeout_fix,
)
from loopsafe.lint.registry import rule

if TYPE_CHECKING:
    from loopsafe.lint.sites.site import Site, Verdict


@rule("LS502", "result-without-timeout", on="anywhere:waits:future", fix="unsafe")
def result_without_timeout(site: Site) -> Verdict | None:
    """`Future.result()` without a timeout waits as long as the work takes: maybe for ever.

    Work that hangs in another thread or process, or on a loop that has stopped, hangs whoever asks for its result.

    Bad:
        import asyncio

        def load(session, loop):
            return asyncio.run_coroutine_threadsafe(session.get(), loop).result()

    Good:
        import asyncio

        def load(session, loop):
            return asyncio.run_coroutine_threadsafe(session.get(), loop).result(timeout=60)

    The fix adds `timeout=`; it is unsafe unless `wait-timeout` is configured, and not made where waiting is what a
    function or the end of a program is there for, nor, unless it is configured, where the caller brings the coroutine
    and alone knows how long it takes. It is a warning where waiting may be what is meant: at the very end of a program,
    in functions called like the method (`result`), in those whose name begins with `wait` or `join`, in what only
    daemon threads run, and in the sync form of what it waits for (`load` hands over `async_load`). Not reported: waits
    in tests, futures that are done, futures of a pool entered by `with` in the same function, which waits for them
    anyway, what a coroutine sends to a thread and awaits, and a function that hands on the timeout of its caller. On
    the loop it is `future-result`.
    """
    primitive = site.primitive
    assert primitive is not None
    if primitive.duration != "unbounded" or site.receiver() is None or comes_from_entered_pool(site):
        return None
    if site.method() not in ("result", "exception", "get") or is_awaited_in_thread(site):
        return None
    parameter = primitive.timeout or "timeout"
    if is_limit_handed_on(site, parameter):
        return None
    whose = (("whose", "caller"),) if is_of_caller(site) else ()
    return endless(site, timeout_fix(site, parameter, *whose))
