"""Which async library runs the code of a file, and so what may be awaited there."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.scopes import enclosing
from loopsafe.lint.fixes.source.edits import Refused

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job

LIBRARIES = ("asyncio", "trio", "anyio")
_DRIVES = frozenset({"ensureDeferred", "fromCoroutine"})
"""What makes a Deferred of a coroutine, which may await other Deferreds then, and nothing else."""


def library_of(job: Job) -> str:
    """The async library that the code uses: as configured, as the rule says, or by the imports."""
    if job.options.async_library in LIBRARIES:
        return job.options.async_library
    told = job.fix.get("library")
    if told == "asyncio" and job.names.uses("anyio") and _spoken(job) == {"anyio"}:
        return "anyio"
    found = told if told in (*LIBRARIES, "twisted") else _imported(job)
    if found == "twisted" or (found == "asyncio" and job.names.uses("twisted")):
        return _of_twisted(job)
    return found


def require_library_loop(job: Job) -> None:
    """Refuse what needs the loop of an async library where Twisted may run the code without one."""
    if library_of(job) == "twisted":
        raise Refused("Twisted runs this coroutine, perhaps without a loop of asyncio")


def _imported(job: Job) -> str:
    if not job.names.uses("asyncio"):
        for library in ("trio", "anyio"):
            if job.names.uses(library):
                return library
    return "asyncio"


def _spoken(job: Job) -> set[str]:
    """The libraries that the function itself uses."""
    around = enclosing(job.source, job.node)
    if not around:
        return set()
    used = {one.id for one in ast.walk(around[-1]) if isinstance(one, ast.Name)}
    return {library for library in LIBRARIES for name in used if name in job.names.bound_by(library)}


def _of_twisted(job: Job) -> str:
    """What a coroutine near Twisted may await: run by a Deferred it may await no future, and by a task no Deferred."""
    if _awaits_asyncio(job):
        return "asyncio"
    if job.source.identifiers & _DRIVES and job.names.uses("twisted") and not _meets_asyncio(job):
        return "twisted"
    raise Refused("Twisted may run this coroutine, and whether with a loop of asyncio is not known here")


def _awaits_asyncio(job: Job) -> bool:
    """Whether the function itself awaits what asyncio makes, so that a task runs it."""
    around = enclosing(job.source, job.node)
    names = job.names.bound_by("asyncio")
    awaited = [one.value for one in ast.walk(around[-1]) if isinstance(one, ast.Await)] if around else []
    return any(isinstance(one, ast.Name) and one.id in names for value in awaited for one in ast.walk(value))


def _meets_asyncio(job: Job) -> bool:
    """Whether the file names asyncio, or futures together with Deferreds, and so may have coroutines of both kinds."""
    lowered = {name.lower() for name in job.source.identifiers}
    return job.names.uses("asyncio") or any(
        "asyncio" in name or ("future" in name and "deferred" in name) for name in lowered
    )
