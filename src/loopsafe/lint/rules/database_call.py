"""LS105: a database call on the loop."""

from __future__ import annotations

from loopsafe.lint.registry import rule
from loopsafe.lint.site import Site, Verdict


@rule("LS105", "database-call", on="primitive:database", fix="advice")
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

    There is no fix: connections, cursors and sessions belong to the thread that made them, so the whole use of one has
    to move, or an async driver has to take its place. `loopsafe.offload(..., affinity=key)` keeps calls on one thread.
    """
    assert site.primitive is not None
    refusal = "the connection or session is bound to its thread" if site.primitive.thread_bound else ""
    return Verdict(f"`{site.text}` waits for a database{site.alternative()}", site.advice(refusal))
