"""``time.sleep(x)`` → ``await asyncio.sleep(x)``, or trio's, or anyio's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.libraries import library_of
from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.awaiting import awaited
from loopsafe.lint.fixes.source.calls import replace_function
from loopsafe.lint.fixes.source.edits import Edit, Rewrite
from loopsafe.lint.fixes.strategies.offload import offload

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job


@strategy("native-sleep")
def native_sleep(job: Job) -> Rewrite:
    """Sleep without holding the thread; the argument stays as it is written. Elsewhere a thread sleeps."""
    call = job.call
    library = library_of(job)
    if call.keywords or len(call.args) != 1 or library == "twisted":
        return offload(job)
    before, after = awaited(job, call)
    function = job.name(library, "sleep")
    edits = [replace_function(job.source, call, before + function)]
    if after:
        end = job.source.end(call)
        edits.append(Edit(end, end, after, end - job.source.start(call), closes=True))
    return job.rewrite(edits)
