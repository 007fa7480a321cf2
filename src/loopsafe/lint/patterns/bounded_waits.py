"""Whether waits have an end: at the end of a program, in a pool that waits anyway, with a timeout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ASYNC,
    ASYNC_GENERATOR,
    AWAITED,
    CALLEE,
    CONSTANT,
    DECLARED,
    DEF,
    DEFAULT,
    END_LINE,
    FLAGS,
    IDENTIFIER,
    KIND,
    KWARG,
    LAMBDA,
    MEMBERS,
    MODULE,
    NAME,
    NUMBER,
    OBJECT,
    OF,
    OP,
    PARAMETER,
    POSITIONAL,
    POSITIONAL_ONLY,
    SCOPE,
    TAG,
    VALUE,
    arguments_of,
    call_of,
    method_of,
    parameters_in,
    receiver_of,
    scopes_around,
)
from loopsafe.lint.link.program.twins import PATTERNS
from loopsafe.lint.link.program.types import Ctx, Fn, Inst, is_none
from loopsafe.lint.model import Fix, Severity
from loopsafe.lint.patterns.drained_threads import is_of_ended_process
from loopsafe.lint.patterns.threads import is_run_by_daemon, offloaded_by
from loopsafe.lint.sites.callees import functions_run_by, types_passed, value_passed
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import AccessPath, Event, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.sites.site import Site

MAINS = frozenset({"main", "_main", "__main__", "cli"})
WAITING = frozenset({"wait", "join"})  # what names of functions that are there to wait begin with
ASKING = frozenset({"wait", "block", "blocking"})  # what parameters are called by which a caller asks to wait
ENDS = frozenset({"kill"})
POLITE_ENDS = ENDS | {"terminate"}  # before a join: what the documentation of multiprocessing shows
# Methods of whatever a thread or a process looks at, or is served by, that let it end.
STOPS = frozenset({"cancel", "close", "notify", "notify_all", "put", "put_nowait", "set", "shutdown", "stop"})
MOST_HANDED = 3  # calls in one another, by which a function is handed over
MOST_RETURNS = 2  # functions that hand a future on


def is_end_of_program(site: Site) -> bool:
    """Whether the call is the last thing that ``main``, or a script, does."""
    frame = site.context.frame
    if frame.kind == MODULE:
        return True
    return frame.name in MAINS and site.event[END_LINE] == frame.end_line


def may_wait_forever(site: Site) -> bool:
    """Whether a wait without an end is intended: in a test, at the caller's request, or in a thread made for it."""
    return is_in_test(site) or _is_requested_by_caller(site) or _is_watcher(site)


def _is_watcher(site: Site) -> bool:
    """Whether a thread is there to see the end of something: it waits first, and then does what follows that."""
    context, number, of = site.context, site.number, site.receiver()
    calls = [n for n, event in enumerate(context.frame.events) if event[OP] == "call" and ("call", n) != of]
    if context.frame.kind != DEF or calls[:1] != [number] or len(calls) < 2 or context.frame.parent < 0:
        return False
    around = site.linker.program.outer(context, context.frame.parent)
    own = (context.mid, context.fid)
    handing = (
        event for event in around.frame.events if event[OP] == "call" and ("fn", context.fid) in arguments_of(event)
    )
    return any(own in offloaded_by(site, around, event) for event in handing)


def _purpose(site: Site) -> str:
    """What the function is there for, when that is waiting, or ``""``."""
    if is_end_of_program(site):
        return "at the end of the program"
    name = site.context.frame.name.strip("_")
    if name == site.method() or name.partition("_")[0] in WAITING:
        return "in a function that is there to wait"
    return ""


def _is_requested_by_caller(site: Site) -> bool:
    """Whether the caller said that there is no end: ``if timeout is None: queue.join()``, ``if wait: t.join()``."""
    frame = site.context.frame
    for kind, *asked in scopes_around(frame.scopes, site.event[SCOPE]):
        if kind in ("none", "true") and asked[0] is not None and asked[0][TAG] == "param":
            name = frame.params[asked[0][NUMBER]][PARAMETER]
            if name in ASKING if kind == "true" else "timeout" in name:
                return True
    return False


def is_in_test(site: Site) -> bool:
    """Whether the call stands in a module of tests, or in a test that a library offers to others."""
    context = site.context
    return context.module.is_test or any(
        context.module.facts.frames[fid].name.startswith("test_") for fid in (context.fid, context.frame.parent)
    )


def reason_to_wait(site: Site) -> str:
    """Why a wait without an end may be what is meant, or ``""``."""
    purpose = _purpose(site)
    if purpose:
        return purpose
    if site.method() == "join" and _is_signalled_to_end(site):
        return "after it was told to end"
    if is_of_ended_process(site):
        return "after its process has ended"
    if is_run_by_daemon(site):
        return "in a daemon thread"
    waited = _async_form(site)
    return f"as the sync form of `{waited}`" if waited else ""


def _async_form(site: Site) -> str:
    """The function that this one is the sync form of: what it hands over, and waits for, has its name."""
    context = site.context
    if site.primitive is None or site.primitive.what != "future":
        return ""
    # Also of a function around: ``connect`` may return the sync form of what ``async_connect`` returns.
    forms = {pattern.format(frame.name) for fid, frame in context.around() if fid for pattern in PATTERNS}
    handed = {name for root in site.origins(site.receiver()) for name in _names_in(context, root, 0)}
    return min(forms & handed, default="")


def _names_in(context: Context, value: Value, depth: int) -> Iterator[str]:
    """What a call is given, by name: ``submit(self.async_load, ...)``, ``submit(partial(load_async, ...))``."""
    if value is None or depth > MOST_HANDED:
        return
    if value[TAG] == "call":
        event = context.frame.events[value[NUMBER]]
        for inner in (event[CALLEE], *arguments_of(event)):
            yield from _names_in(context, inner, depth + 1)
    elif value[TAG] in ("attr", "name", "from"):
        yield str(value[-1])


def _is_signalled_to_end(site: Site) -> bool:
    """Whether the function does before what makes threads end: sets an event or a flag, puts a sentinel, shuts down.

    It may hand that on to where it has to be done: ``loop.call_soon_threadsafe(loop.stop)``. A pool that was closed
    still does all that it was given.
    """
    if site.primitive is None or site.primitive.what == "pool":
        return False
    return any(
        any(method_of(value) in STOPS for value in (event[CALLEE], *event[ARGUMENTS]))
        if event[OP] == "call"
        else event[OP] == "store"
        and event[VALUE] is not None
        and event[VALUE][TAG] == "const"
        and isinstance(event[VALUE][CONSTANT], bool)
        and event[NAME] != "daemon"
        for event in site.context.frame.events[: site.number]
    )


def endless(site: Site, fix: Fix) -> Verdict | None:
    """The verdict on a wait without an end: a warning where there is a reason to wait, none in tests and on request."""
    if may_wait_forever(site):
        return None
    reason = reason_to_wait(site)
    message = f"`{site.text}` may wait for ever: it has no timeout"
    if _purpose(site) and not fix.refusal:
        fix = advice("waiting is what it is there for: a limit is for its callers to give")
    if reason:
        return Verdict(f"{message} ({reason})", fix, Severity.WARNING)
    return Verdict(message, fix)


def is_of_caller(site: Site) -> bool:
    """Whether the coroutine that is waited for is an argument: only the caller knows how long it takes."""
    linker, context = site.linker, site.context
    for root in site.origins(site.receiver()):
        event = context.frame.events[root[NUMBER]] if root[TAG] == "call" else None
        if (
            event is None
            or not event[ARGUMENTS]
            or not any(
                isinstance(t, Fn) and linker.marks.function(t.ref).get("submits_to_loop") is not None
                for t in site.types(event[CALLEE])
            )
        ):
            continue
        coroutine = event[ARGUMENTS][0]
        made = call_of(context.frame.events, coroutine)
        if _is_parameter(site, coroutine if made is None else made[CALLEE]):
            return True
    return False


def _is_parameter(site: Site, value: Value) -> bool:
    """Whether a value is a parameter of the function, or of one around it; its own object is none."""
    while value is not None and value[TAG] in ("typed", "up", "guarded"):
        value = value[DECLARED if value[TAG] == "typed" else OF]
    if value is None:
        return False
    if value[TAG] == "name":
        return any(value[IDENTIFIER] in frame.parameter_names() for _, frame in site.context.around())
    return value[TAG] == "param" and not (value[NUMBER] == 0 and site.context.frame.owner >= 0)


def join_fix(site: Site) -> Fix:
    """Join with an end what is a thread or a process, and looks like one."""
    find = site.linker.methods.find
    objects = [t for t in site.types(site.receiver()) if isinstance(t, Inst)]
    functions = [fn for callee in site.callees() for fn in functions_run_by(site, callee)]
    taken = all(_takes(site, fn, "timeout") for fn in functions)
    if not taken or any(find(t.ref, "is_alive") is None for t in objects):
        return advice("it may also be an object that is joined in another way than a thread")
    return Fix("join-thread", False)


def timeout_fix(site: Site, parameter: str, *more: tuple[str, str]) -> Fix:
    """The fix that adds a timeout; its arguments say in which position the call takes one."""
    functions = [fn for callee in site.callees() for fn in functions_run_by(site, callee)]
    if not all(_takes(site, fn, parameter) for fn in functions):
        return advice(f"it may also be an object whose `{site.method()}` takes no timeout")
    places = {_place(site, fn, parameter) for fn in functions}
    place = (("position", str(places.pop())),) if len(places) == 1 else ()
    return Fix("add-timeout", False, (("parameter", parameter), *place, *more))


def _takes(site: Site, fn: Fn, parameter: str) -> bool:
    frame = site.linker.program.frame(fn.ref)
    return any(one[PARAMETER] == parameter or one[KIND] == KWARG for one in frame.params)


def _place(site: Site, fn: Fn, parameter: str) -> int:
    """The number of the positional argument that a parameter takes; -1 when it is passed by name only."""
    parameters = site.linker.program.frame(fn.ref).params
    names = [one[PARAMETER] for one in parameters if one[KIND] in (POSITIONAL_ONLY, POSITIONAL)]
    return names.index(parameter) - (fn.bound is not None) if parameter in names else -1


def is_limit_handed_on(site: Site, parameter: str) -> bool:
    """Whether the timeout comes from a parameter, or is unknown: then the caller decides about it."""
    for callee in site.callees():
        for fn in functions_run_by(site, callee):
            value = value_passed(site, fn, parameter)
            used: set[int] = set()
            parameters_in((value,), used)
            if used - ({0} if site.context.frame.owner >= 0 else set()):
                return True
            if value is not None and value[TAG] == "union" and not all(map(site.types, value[MEMBERS])):
                return True
    return False


def comes_from_entered_pool(site: Site) -> bool:
    """Whether the future was submitted to a pool that a function entered by ``with``: leaving it waits too.

    That is this function, or one that has returned the future.
    """
    return any(_is_of_entered_pool(site, site.context, root, 0) for root in site.origins(site.receiver()))


def _is_of_entered_pool(site: Site, context: Context, root: AccessPath, depth: int) -> bool:
    linker, origins = site.linker, site.reach.event_targets.settled.origins
    while root[TAG] == "up":  # a generator expression over the futures
        context, root = linker.program.outer(context, context.frame.parent), root[OF]
    if root[TAG] != "call" or depth > MOST_RETURNS:
        return False
    callee = context.frame.events[root[NUMBER]][CALLEE]
    if callee is not None and callee[TAG] == "attr" and callee[OF] is not None and callee[OF][TAG] == "enter":
        return _leaving_waits(site, context, callee[OF][OF])
    for t in linker.types(context, callee):
        if isinstance(t, Fn) and not linker.program.module_of(t.ref).is_stub:
            inner = linker.program.context(*t.ref, t.binds)
            returned = [origins.of(inner, value) for value, _ in inner.frame.returns]
            if returned and all(any(_is_of_entered_pool(site, inner, r, depth + 1) for r in rs) for rs in returned):
                return True
    return False


def _leaving_waits(site: Site, context: Context, pool: Value) -> bool:
    """Whether leaving the block waits for the jobs of the pool, also through a ``@contextmanager`` that yields one."""
    linker = site.linker
    for t in linker.types(context, pool):
        if isinstance(t, Ctx):
            inner = linker.program.context(*t.generator.ref, t.generator.binds)
            exits = (event for event in inner.frame.events if event[OP] == "exit")
            return any(_leaving_waits(site, inner, event[OBJECT]) for event in exits)
        for fn in linker.methods.special(t, "__exit__"):
            mark = linker.marks.function(fn.ref).get("waits")
            if mark is not None and mark.args and mark.args[0] == "executor":
                return True
    return False


def takes_timeout_unset(site: Site) -> bool:
    """Whether what is called takes a timeout, and this call certainly passes none."""
    if site.operation != "call":
        return False
    arguments = site.arguments()
    if any(key is None for key, _ in arguments.keywords):
        return False
    for callee in site.callees():
        for fn in functions_run_by(site, callee):
            frame = site.linker.program.frame(fn.ref)
            names = frame.parameter_names()
            if "timeout" not in names:
                return False
            passed = types_passed(site, fn, "timeout")
            if passed is None:
                return not _ends_by_itself(frame.params[names.index("timeout")][DEFAULT])
            return len(passed) == 1 and is_none(passed[0])
    return False


def _ends_by_itself(default: Value) -> bool:
    """Whether a wait has an end that nobody passed: ``pexpect.run(command, timeout=30)``."""
    return default is not None and default[TAG] == "const" and isinstance(default[CONSTANT], (int, float))


def is_ended_before(site: Site, ends: frozenset[str] = ENDS) -> bool:
    """Whether the process was told to end earlier in the function."""
    receiver = site.receiver()
    return receiver is not None and any(
        event[OP] == "call" and method_of(event[CALLEE]) in ends and receiver_of(event[CALLEE]) == receiver
        for event in site.context.frame.events[: site.number]
    )


def is_awaited_in_thread(site: Site) -> bool:
    """Whether it waits inside a function that the coroutine around it sends to a thread and awaits.

    That is ``await to_thread(process.wait)`` written as a ``def`` or a lambda: the coroutine decides how long it waits.
    """
    program, context = site.linker.program, site.context
    frames, fid = context.module.facts.frames, context.fid
    while frames[fid].parent > 0:
        inner, fid = fid, frames[fid].parent
        if frames[fid].kind in (ASYNC, ASYNC_GENERATOR):
            if frames[inner].kind not in (DEF, LAMBDA):
                return False
            outer, ref = program.context(context.mid, fid), (context.mid, inner)
            return any(ref in offloaded_by(site, outer, event) for event in _awaited_calls(outer))
    return False


def _awaited_calls(context: Context) -> Iterator[Event]:
    """The calls of a function that it awaits, itself or through what takes an awaitable, such as ``wait_for``."""
    events = context.frame.events
    for event in events:
        if event[OP] == "call" and event[FLAGS] & AWAITED:
            yield event
            for value in arguments_of(event):
                if value is not None and value[TAG] == "call":
                    yield events[value[NUMBER]]
