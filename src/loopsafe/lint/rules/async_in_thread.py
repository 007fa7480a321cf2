"""LS408: a coroutine function given to a thread, or to the loop as a plain callback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    IDENTIFIER,
    LAMBDA,
    MEMBERS,
    NUMBER,
    OBJECT,
    OF,
    OP,
    SCOPE,
    TAG,
    scopes_around,
)
from loopsafe.lint.link.program.types import Coro, Fn, Inst
from loopsafe.lint.model import Fix
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.callees import is_coroutine_function, marked_callees, types_passed, value_passed
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.program.marks import Mark
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Type, Types

CASTS = frozenset({"typing.cast", "typing_extensions.cast"})


@rule("LS408", "async-in-thread", on=("mark:offloads", "mark:forgets"), fix="unsafe")
def async_in_thread(site: Site) -> Verdict | None:
    """A coroutine function is handed to a thread or an executor: the thread makes a coroutine and nobody awaits it.

    Its body never runs; all there is to see is a `RuntimeWarning: coroutine was never awaited`, sometimes. The same
    happens to a coroutine function given to what drops the result of its callback: `loop.call_later(5, save)`,
    `task.add_done_callback(save)`.

    Bad:
        import asyncio

        async def save(): ...

        async def handler():
            await asyncio.to_thread(save)

    Good:
        async def save(): ...

        async def handler():
            await save()

    The fix awaits the coroutine function. It is unsafe because code that never ran now does. A coroutine function that
    runs in a loop of its own there (`to_thread(asyncio.run, save())`) is not reported, nor is an offload whose result
    is awaited once more. For a callback there is no fix: `lambda: tasks.add(asyncio.create_task(save()))` starts it,
    and keeps the task.
    """
    if _is_awaited_twice(site):
        return None
    for fn, mark in marked_callees(site, "offloads"):
        if mark.keywords.get("if_sync"):
            continue  # it looks, and awaits what is a coroutine function
        handed = _handed_over(site, fn, mark)
        if handed:
            fix = Fix("await-coroutine", False, (("library", site.library), ("form", "callable")))
            started = site.linker.program.frame(fn.ref).name == "__init__"
            if any(isinstance(t, Fn) and _only_makes_a_coroutine(site, t) for t in handed):
                started = True
            if started or not (site.on_loop and site.in_async):
                fix = advice("nothing awaits it here: run it with `run_sync`, or `asyncio.run` in the thread")
            return Verdict(f"`{site.text}` hands a coroutine function to a thread: it is never awaited", fix)
    for fn, mark in marked_callees(site, "forgets"):
        if _handed_over(site, fn, mark):
            fix = advice("start it with `create_task` in a plain function, and keep the task")
            return Verdict(
                f"`{site.text}` hands over a coroutine function as a plain callback: it is never awaited", fix
            )
    return None


def _handed_over(site: Site, fn: Fn, mark: Mark) -> Types:
    """The coroutine functions that are passed for a marked parameter, where nothing else can be."""
    for parameter in mark.args:
        types = types_passed(site, fn, str(parameter)) or ()
        value = value_passed(site, fn, str(parameter))
        declared = value is not None and value[TAG] == "param" and all(isinstance(t, Inst) for t in types)
        handed_in = _is_handed_in(site, site.context, value)
        if (handed_in and not declared) or _is_guarded_by_test(site, value):
            continue
        if types and all(is_coroutine_function(site, t) or _only_makes_a_coroutine(site, t) for t in types):
            return types
    return ()


def _only_makes_a_coroutine(site: Site, t: Type) -> bool:
    """Whether it is a lambda such as ``lambda: save(x)``, with ``save`` a coroutine function."""
    if not isinstance(t, Fn) or site.linker.program.frame(t.ref).kind != LAMBDA:
        return False
    made = site.linker.callables.result(None, t, None)
    if not made or not all(isinstance(c, Coro) and c.ref is not None for c in made):
        return False
    inside = site.linker.program.context(*t.ref)
    called = [event[CALLEE] for event in inside.frame.events if event[OP] == "call"]
    return not any(_is_handed_in(site, inside, callee) for callee in called)


def _is_awaited_twice(site: Site) -> bool:
    made = ("await", ("call", site.number))
    return any(event[OP] == "await" and event[OBJECT] == made for event in site.context.frame.events)


def _is_handed_in(site: Site, context: Context, value: Value) -> bool:
    """Whether the callable is whatever a caller passes, here, around or to the constructor: others may look."""
    value = _wrapped(site, context, value)
    if value is not None and value[TAG] == "name":
        return any(made is not None and made[TAG] == "param" for _, made in context.entries(value[IDENTIFIER]))
    return value is not None and (value[TAG] == "param" or (value[TAG] == "attr" and _is_stored(site, context, value)))


def _wrapped(site: Site, context: Context, value: Value) -> Value:
    """The callable itself, of what ``cast`` or ``partial`` makes of it."""
    if value is None or value[TAG] != "call":
        return value
    made = context.frame.events[value[NUMBER]]
    passed = made[ARGUMENTS][1:] if site.linker.program.dotted(context, made[CALLEE]) in CASTS else made[ARGUMENTS]
    return passed[0] if passed else None


def _is_stored(site: Site, context: Context, value: AccessPath) -> bool:
    """Whether an attribute holds what the object was given, as a field of a dataclass or a model does."""
    linker = site.linker
    for t in linker.types(context, value[OF]):
        if not isinstance(t, Inst) or linker.methods.find(t.ref, value[ATTRIBUTE]) is not None:
            continue
        classes = [linker.program.cls(owner) for owner in linker.hierarchy.mro(t.ref)]
        assigned = [made for cls in classes for _, _, made in cls.instance.get(value[ATTRIBUTE], ())]
        if any(_may_be_parameter(made) for made in assigned):
            return True
        fields = [made for cls in classes for _, made in cls.attributes.get(value[ATTRIBUTE], ())]
        filled = linker.records.is_record(t.ref) or linker.records.is_below_model(t.ref)
        if fields and not assigned and (filled or not any(fields)):
            return True
    return False


def _may_be_parameter(value: Value) -> bool:
    """Whether it is a parameter, or ``parameter or default``."""
    if value is not None and value[TAG] == "union":
        return any(map(_may_be_parameter, value[MEMBERS]))
    return value is not None and value[TAG] == "param"


def _is_guarded_by_test(site: Site, value: Value) -> bool:
    """Whether the call depends on what a function said about the callable: ``if not iscoroutinefunction(f)``."""
    frame = site.context.frame
    asked_of: set[Value] = {value, _wrapped(site, site.context, value)} - {None}
    asked_of |= {("attr", one, "__call__") for one in asked_of}
    for kind, *operands in scopes_around(frame.scopes, site.event[SCOPE]):
        asked = operands[0] if kind in ("true", "false") else None
        about = frame.events[asked[NUMBER]][ARGUMENTS] if asked is not None and asked[TAG] == "call" else ()
        if not asked_of.isdisjoint(about):
            return True
    return False
