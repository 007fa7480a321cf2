"""LS110: the sync form is called where the same object offers the async one."""

from __future__ import annotations

from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import twin
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS110", "sync-twin", on="primitive:twin", fix="unsafe")
def sync_twin(site: Site) -> Verdict | None:
    """A blocking method is called on the loop although its class has the same method as a coroutine.

    The class may be a library's, or the project's own whose method reaches something that blocks. Libraries name the
    pair `invoke` and `ainvoke`, `save` and `asave`, `get` and `get_async`.

    Bad:
        from langchain_core.runnables import Runnable

        async def answer(chain: Runnable, question):
            return chain.invoke(question)

    Good:
        from langchain_core.runnables import Runnable

        async def answer(chain: Runnable, question):
            return await chain.ainvoke(question)

    The fix awaits the twin. It is unsafe because other tasks run in between.
    """
    return Verdict(f"`{site.text}` blocks the event loop; `await` its async form `{site.twin}`", twin(site))
