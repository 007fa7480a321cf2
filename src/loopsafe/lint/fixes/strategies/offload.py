"""Run a blocking expression in a thread and await it: ``f(a)`` → ``await asyncio.to_thread(f, a)``."""

from __future__ import annotations

import ast
import keyword
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.iteration import is_iterated, iterated, unpacked
from loopsafe.lint.fixes.building_blocks.offloading import Offloader, offloader_for
from loopsafe.lint.fixes.building_blocks.operations import augmented, deleted, operated, stored
from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.awaiting import awaited
from loopsafe.lint.fixes.safety.portability import fits_lambda, require_portable, require_surroundings
from loopsafe.lint.fixes.source.calls import hand_over
from loopsafe.lint.fixes.source.edits import Edit, Refused, Rewrite, around
from loopsafe.lint.fixes.source.layout import continued, is_too_long

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job


@strategy("offload")
def offload(job: Job) -> Rewrite:
    """Wrap the call, the attribute or the iterable, where no function was extracted around it."""
    if job.fix.get("whole"):
        raise Refused(job.fix.get("whole"))
    if isinstance(job.node, ast.AugAssign):
        return job.rewrite(augmented(job, job.node))
    node = job.expression
    context = getattr(node, "ctx", None)
    if isinstance(context, (ast.Store, ast.Del)):
        unpacks = job.fix.get("event") == "iter" and isinstance(node, (ast.Tuple, ast.List))
        change = unpacked if unpacks else stored if isinstance(context, ast.Store) else deleted
        return job.rewrite(change(job, node))
    require_portable(job.source, node)
    require_surroundings(job, node)
    before, after = awaited(job, node)
    offloader = offloader_for(job, node)
    edits = operated(job, node, offloader)
    if edits is not None:
        return job.rewrite(edits)
    if is_iterated(job, node):
        return job.rewrite(iterated(job, node, offloader, before, after))
    if isinstance(node, (ast.Name, ast.Constant)):
        raise Refused("nothing is called here that could be handed to a thread")
    if job.included or not isinstance(node, (ast.Call, ast.Attribute)):
        return job.rewrite(_lambda(job, node, offloader, before, after))
    if isinstance(node, ast.Call):
        return job.rewrite(_call(job, node, offloader, before, after))
    return job.rewrite(_attribute(job, node, offloader, before, after))


def _call(job: Job, call: ast.Call, offloader: Offloader, before: str, after: str) -> list[Edit]:
    head, tail = f"{before}{offloader.function}({offloader.leading_arguments}", ")" + after
    if not offloader.passes(call):
        head += job.name("functools", "partial") + "("
        tail = ")" + tail
    return hand_over(job, call, head, tail)


def _lambda(job: Job, node: ast.expr, offloader: Offloader, before: str, after: str) -> list[Edit]:
    if job.repaired_inside or not fits_lambda(node):
        raise Refused("it awaits, yields or binds a name inside, so it cannot move to a thread as a whole")
    source, (start, end) = job.source, job.source.span(node)
    head, tail = f"{before}{offloader.function}(", ")" + after
    function = f"{offloader.leading_arguments}lambda: "
    if is_too_long(source, node, len(head + function + tail), job.context.line_limit):
        inner, outer = (source.newline + indent for indent in (continued(source, node), source.indent_at(start)))
        return around(start, end, f"{head}{inner}{function}", outer + tail)
    return around(start, end, head + function, tail)


def _attribute(job: Job, node: ast.Attribute, offloader: Offloader, before: str, after: str) -> list[Edit]:
    private = node.attr.startswith("__") and not node.attr.endswith("__")
    quoted = any(isinstance(parent, ast.JoinedStr) for _, parent in job.source.ancestors(node))
    if private or quoted or offloader.only_callable or (_is_dotted(node) and not job.repaired_inside):
        return _lambda(job, node, offloader, before, after)
    start, end = job.source.span(node)
    dot = job.source.text.rindex(".", job.source.end(node.value), end)
    assert not keyword.iskeyword(node.attr)
    head = f"{before}{offloader.function}({offloader.leading_arguments}getattr, "
    edits = around(start, end, head, ")" + after)
    return [*edits, Edit(dot, end, f', "{node.attr}"')]


def _is_dotted(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id not in ("super", "__class__")
