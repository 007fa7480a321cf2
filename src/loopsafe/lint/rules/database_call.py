"""LS105: a database call on the loop."""

from __future__ import annotations

from loopsafe.lint.registry import rule
from loopsafe.lint.sites.questions import is_allocated_here, is_async_iterable, makes_bound
from loopsafe.lint.sites.remedies import advice, offload, offload_whole
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS105", "database-call", on="primitive:database", fix="unsafe")
def database_call(site: Site) -> Verdict | None:
    """A call waits for a database.

    A query takes as long as the database lets it: locks, table scans and a busy server all stop the loop.

    Bad:
        import sqlite3

        async def count(path):
            connection = sqlite3.connect(path)
            return connection.execute("select count(*) from item").fetchone()

    Good:
        import asyncio
        import sqlite3

        def query(path):
            connection = sqlite3.connect(path)
            return connection.execute("select count(*) from item").fetchone()

        async def count(path):
            return await asyncio.to_thread(query, path)

    The fix hands calls of clients that all threads may share (Redis, MongoDB, search engines) to a worker thread. It is
    unsafe because other tasks run in between. Connections, cursors and sessions belong to one thread, or to one user at
    a time: one that the function both makes and uses up is handed over together with all its use, and one that comes
    from elsewhere is not: all its use would have to move, or an async driver take its place. An endpoint that awaits
    nothing, and is given its session by a sync dependency, becomes a plain `def`: FastAPI runs that in a thread.
    `loopsafe.offload(..., affinity=key)` keeps calls on one thread.
    """
    assert site.primitive is not None
    message = f"`{site.text}` waits for a database{site.alternative()}"
    if site.primitive.thread_bound or makes_bound(site):
        reason = "the connection or session is bound to its thread"
        if site.operation == "iter" and is_async_iterable(site):
            return Verdict(message, offload(site))
        if not is_allocated_here(site):
            return Verdict(message, advice(reason))
        makes = "makes" if makes_bound(site) else "uses"
        return Verdict(message, offload_whole(site, reason).with_argument("bound", makes))
    return Verdict(message, offload(site))
