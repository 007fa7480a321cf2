"""``asyncio.get_event_loop()`` → ``asyncio.get_running_loop()`` in async code: the same loop, no deprecation."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.libraries import require_library_loop
from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.await_positions import require_place
from loopsafe.lint.fixes.source.calls import last_name, replace_function
from loopsafe.lint.fixes.source.edits import Refused, Rewrite, replace

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job


@strategy("running-loop")
def running_loop(job: Job) -> Rewrite:
    """Rename the function; nothing is awaited, so any place in the coroutine will do."""
    call = job.call
    if call.args or call.keywords:
        raise Refused("it is called with arguments")
    require_place(job.source, call)
    require_library_loop(job)
    function = call.func
    if isinstance(function, ast.Attribute) and last_name(function) == "get_event_loop":
        end = job.source.end(function)
        return job.rewrite([replace(end - len("get_event_loop"), end, "get_running_loop")])
    style = "from" if job.names.module_of(last_name(function), call) else "module"
    return job.rewrite([replace_function(job.source, call, job.name("asyncio", "get_running_loop", style=style))])
