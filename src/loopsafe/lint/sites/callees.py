"""What a site calls, and what it passes: questions that several rules ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ASYNC, DECIDES, KIND, KWARG, METHOD, PARAMETER, TAG, VARARG
from loopsafe.lint.link.calls.arguments import Arguments, written_for
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Part

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.program.marks import Mark
    from loopsafe.lint.link.program.types import Type, Types
    from loopsafe.lint.sites.site import Site


def marked_callees(site: Site, name: str) -> list[tuple[Fn, Mark]]:
    """The functions called here that carry the mark ``name``, each with the mark."""
    found = []
    for callee in site.callees():
        for fn in functions_run_by(site, callee):
            mark = site.linker.marks.function(fn.ref).get(name)
            if mark is not None:
                found.append((fn, mark))
    return found


def functions_run_by(site: Site, callee: Type) -> list[Fn]:
    """The functions that calling ``callee`` runs."""
    if isinstance(callee, Fn):
        return [callee]
    if isinstance(callee, Part):
        return [fn for inner in callee.callee for fn in functions_run_by(site, inner)]
    if isinstance(callee, Inst):
        return list(site.linker.methods.special(callee, "__call__"))
    if isinstance(callee, Cls):
        init = site.linker.methods.constructor(callee)
        return [init] if init is not None else []
    return []


def offloads_called(site: Site) -> list[tuple[Fn, tuple[str, ...]]]:
    """The offloads called here, the project's own, too, each with the parameters that take what the worker runs."""
    found = [(fn, tuple(map(str, mark.args))) for fn, mark in marked_callees(site, "offloads")]
    for callee in site.callees():
        if isinstance(callee, Fn) and not any(fn == callee for fn, _ in found):
            parameter = site.surroundings.offloaded_parameter(callee.ref)
            found += [(callee, (parameter,))] if parameter else []
    return found


def takes_with(site: Site, fn: Fn, parameter: str) -> str:
    """What an offload takes behind the callable and hands to it: ``arguments``, ``keywords`` as well, or nothing.

    Only marks say that keywords are for the callable; a function of the project may have its own among them.
    """
    params = site.linker.program.frame(fn.ref).params
    index = next((number for number, one in enumerate(params) if one[PARAMETER] == parameter), len(params))
    after = [one[KIND] for one in params[index + 1 :]]
    if not after or after[0] != VARARG:
        return ""
    marked = site.linker.marks.function(fn.ref).get("offloads") is not None
    return "keywords" if marked and after == [VARARG, KWARG] else "arguments"


def types_passed(site: Site, fn: Fn, parameter: str) -> Types | None:
    """What the call passes for a parameter of ``fn``; None when it leaves it out."""
    frame = site.linker.program.frame(fn.ref)
    arguments = site.arguments().to(fn)
    for index, name in enumerate(frame.parameter_names()):
        if name == parameter:
            return arguments.parameter(frame, index)
    return None


def value_passed(site: Site, fn: Fn, parameter: str) -> Value:
    """The access path passed for a parameter of ``fn``."""
    return written_for(parameter, site.event, site.linker.program.frame(fn.ref), bound=fn.bound is not None)


def is_coroutine_function(site: Site, t: Type) -> bool:
    """Whether calling ``t`` makes a coroutine."""
    if isinstance(t, Part):
        return any(is_coroutine_function(site, inner) for inner in t.callee)
    if isinstance(t, Inst):
        called = functions_run_by(site, t)
        return bool(called) and all(is_coroutine_function(site, fn) for fn in called)
    return isinstance(t, Fn) and site.linker.program.frame(t.ref).kind == ASYNC


def is_awaitable_in_place(site: Site) -> bool:
    """Whether it is written ``run(coroutine)``, ``run(f, ...)`` or ``adapter(f)(...)``: what it runs is seen."""
    callee = site.callee
    if callee is not None and callee[TAG] == "call":
        return True
    return any(
        mark.args and not str(mark.args[0]).startswith("self.") for _, mark in marked_callees(site, "enters_loop")
    )


def special_method(site: Site) -> str:
    """The method that Python calls for an operator, or for the truth of what a call returns: ``__bool__``."""
    if site.operation == "op":
        return str(site.event[METHOD])
    if not site.flags & DECIDES or not site.path[1:]:
        return ""
    made, accesses = site.types(("call", site.number)), site.reach.event_targets.accesses
    decided = accesses.of_operator(made, "__bool__", Arguments.of(()))
    (entered, _), *_ = site.path[1:]
    return "__bool__" if entered in [target.context for target in decided] else ""
