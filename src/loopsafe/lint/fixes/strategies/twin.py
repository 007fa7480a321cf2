"""``x.invoke(a)`` → ``await x.ainvoke(a)``: the receiver's own async form."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.scopes import bound_by, shadowed
from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.awaiting import awaited
from loopsafe.lint.fixes.source.calls import replace_function
from loopsafe.lint.fixes.source.edits import Refused, Rewrite, around, replace

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job


@strategy("twin")
def twin(job: Job) -> Rewrite:
    """Call the method that the rule names in place of the blocking one."""
    call, name = job.call, job.fix.get("twin")
    if not name:
        raise Refused("its async form is not known by name")
    parent = job.source.parents.get(call)
    if isinstance(parent, ast.withitem):
        raise Refused("the async form of a context manager needs `async with`, and perhaps other changes in the block")
    iterated = isinstance(parent, (ast.For, ast.comprehension)) and parent.iter is call
    if iterated and job.fix.get("gives") != "iterable":
        raise Refused("the async form of an iterable may need `async for`")
    start, end = job.source.span(call)
    before, after = awaited(job, call)
    function = call.func
    if "." in name.lstrip("."):
        module, _, member = name.rpartition(".")
        renamed = replace_function(job.source, call, before + job.name(module, member))
        return job.rewrite([renamed, *around(start, end, "", after)])
    name = name.lstrip(".")
    if isinstance(function, ast.Attribute):
        last = job.source.end(function)
        return job.rewrite([replace(last - len(function.attr), last, name), *around(start, end, before, after)])
    if not isinstance(function, ast.Name):
        raise Refused("the called function has no name")
    origin = job.names.module_of(function.id, call)
    if origin and not shadowed(job.source, function.id, call):
        name = job.name(origin[0], name, style="from")
    elif shadowed(job.source, name, call) or not (name in bound_by(job.source.tree) or name in dir(builtins)):
        raise Refused(f"`{name}` is not visible here")
    first, last = job.source.span(function)
    return job.rewrite([replace(first, last, name), *around(start, end, before, after)])
