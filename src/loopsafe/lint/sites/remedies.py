"""Which fix is proposed for a site, and why none may be made there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from loopsafe.lint.facts import DEF, METHOD, OBJECT
from loopsafe.lint.link.program.types import Inst
from loopsafe.lint.model import Fix
from loopsafe.lint.sites.async_helpers import async_helper_arguments
from loopsafe.lint.sites.callees import functions_run_by, marked_callees, special_method
from loopsafe.lint.sites.questions import is_allocated_here, is_async_iterable, makes_bound, twin_gives_iterable

if TYPE_CHECKING:
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.sites.site import Site

UNMOVED = {
    "aiter": "an asynchronous iteration begins on the loop",
    "class": "a class statement cannot be handed to a thread",
    "hash": "it is a key where it stands",
    "import": "an import is a statement: at the top of the module it runs before the loop does",
}
"""Operations that no thread can be handed, and why."""
HANDS_OVER = "run_in_executor"


def advice(refusal: str = "") -> Fix:
    """No rewriting; ``refusal`` says why."""
    return Fix("advice", False, (), refusal)


def offload(site: Site, *, refusal: str = "") -> Fix:
    """The fix that hands what stands at a site to a worker thread."""
    if site.operation == "iter" and is_async_iterable(site):
        return Fix("async-for", False, (), refusal)
    arguments = [("library", site.library), ("event", site.operation)]
    method = special_method(site)
    if method:
        arguments.append(("method", method))
    helper = site.surroundings.helper(site.context)
    if helper:
        arguments += [("helper", helper), ("helper_takes", site.surroundings.helper_takes(site.context))]
    if site.operation == "iter":
        arguments += _of_iteration(site)
    if not refusal and site.primitive is not None and site.primitive.thread_bound and not is_allocated_here(site):
        refusal = "the object is bound to the thread that made it"
    if not refusal and site.primitive is not None and marked_callees(site, "thread_specific"):
        refusal = "what it does depends on the thread that makes the call"
    if not refusal and _may_need_loop(site):
        refusal = "what is called may also be what only the thread of the loop may call"
    return Fix("offload", False, tuple(arguments), refusal)


def _of_iteration(site: Site) -> list[tuple[str, str]]:
    """How an iteration is moved: by which method it takes a step, and whether others take steps, too."""
    arguments = []
    if site.primitive is not None:
        steps = site.linker.marks.function(site.primitive.ref).get("steps")
        if steps is not None and _has(site, str(steps.args[0])):
            arguments.append(("step", str(steps.args[0])))
    frames = [t.context.frame for t in site.targets if t.context is not None]
    starts = [frame for frame in frames if frame.name == "__iter__" and frame.kind == DEF]
    affinity, one_by_one = site.reach.affinity, len(starts) < len(site.targets)
    if one_by_one and affinity.may_alternate_threads(site.targets):
        arguments.append(("next", "yes"))
        if frames and all(frame.name in ("__iter__", "__getitem__") for frame in frames):
            arguments.append(("fresh", "yes"))
    if starts:
        arguments.append(("slow start" if one_by_one else "first", "yes"))
    return arguments


def _has(site: Site, method: str) -> bool:
    """Whether what is iterated has a method, and not only what it iterates itself, as ``csv.reader`` does."""
    find = site.linker.methods.find
    return all(isinstance(t, Inst) and find(t.ref, method) is not None for t in site.types(site.event[OBJECT]))


def _may_need_loop(site: Site) -> bool:
    """Whether one of several things that may be called belongs to the thread of the loop."""
    marks = [site.linker.marks.function(fn.ref) for t in site.callees() for fn in functions_run_by(site, t)]
    return len(marks) > 1 and any(one.get("thread_bound") and not one.get("waits") for one in marks)


def with_library(fix: Fix, usual: str) -> Fix:
    """The fix for a file that does not say which async library it is for, in a project that uses this one."""
    if usual:
        return replace(fix, arguments=(("library", usual), *fix.arguments))
    if fix.refusal or fix.get("helper") or not fix.get("library"):
        return fix
    return replace(fix, refusal="asyncio and trio both run it, and what one of them awaits the other cannot")


def twin(site: Site) -> Fix:
    """The fix that awaits the async form, which says whether what that gives can be iterated as before."""
    fix = Fix("twin", False, (("twin", site.twin), ("library", site.library)))
    return fix.with_argument("gives", "iterable") if twin_gives_iterable(site) else fix


def offload_whole(site: Site, reason: str) -> Fix:
    """The fix that moves this together with all that belongs to it; alone it stays, for ``reason``."""
    return offload(site).with_argument("whole", reason)


def offload_reached(site: Site) -> Fix:
    """The fix for a call that reaches something: its async twin, or a worker thread unless it needs the loop."""
    if site.twin:
        return twin(site)
    refusal = UNMOVED.get(site.operation) or (UNMOVED["hash"] if site.event[METHOD] == "__hash__" else "")
    if refusal:
        return offload(site, refusal=refusal)
    affinity, entered = site.reach.affinity, [t.context for t in site.targets if t.context is not None]
    refusal = _kept_on_its_thread(site, entered)
    if refusal:
        return offload(site, refusal=refusal).with_arguments(async_helper_arguments(site))
    if site.operation == "call" and any(map(affinity.may_stop, entered)):
        refusal = "the called code may raise StopIteration, which cannot cross a thread"
    elif any(t.scheduled for t in site.targets):
        return _schedule(site)
    elif makes_bound(site) and any(map(affinity.makes_bound, entered)):
        refusal = "what it returns may only be used by the thread that made it"
        if is_allocated_here(site):
            return offload_whole(site, refusal).with_argument("bound", "makes")
    fix = offload(site, refusal=refusal)
    if not refusal and any(map(affinity.changes_context, entered)):
        return fix.with_argument("context", "changes")
    return fix


def _kept_on_its_thread(site: Site, entered: list[Context]) -> str:
    """Why no other thread may run what is called; empty when one may."""
    affinity, given = site.reach.affinity, site.reach.affinity.unused_defaults.present
    if any(affinity.needs_loop(one, given(site.context, site.number, one)) for one in entered):
        return f"the called code uses {affinity.refusal_reasons.among(entered)}, which no other thread may"
    if any(map(affinity.reads_exception, entered)):
        return "the called code looks at the exception that is being handled where it is called"
    return ""


def _schedule(site: Site) -> Fix:
    """The fix that schedules a hand-over of the callback to a thread, where nobody waits for what it does."""
    for fn, mark in marked_callees(site, "schedules") if all(t.scheduled for t in site.targets) else ():
        if mark.keywords.get("once") and fn.bound:
            names = site.linker.program.frame(fn.ref).parameter_names()
            is_loop = any(isinstance(t, Inst) and site.linker.methods.find(t.ref, HANDS_OVER) for t in fn.bound)
            place = ("index", str(names.index(mark.args[0]) - 1))
            return Fix("schedule", False, (place, ("loop", "receiver" if is_loop else "running")))
    return offload(site, refusal="the callback is scheduled, not called here")
