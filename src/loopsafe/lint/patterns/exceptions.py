"""Exceptions that cross a thread as text: ``queue.put(str(error))`` there, ``raise Exception(queue.get())`` here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CLASS,
    DECLARED,
    ELEMENTS,
    END_LINE,
    FIRST,
    IDENTIFIER,
    KEYWORDS,
    LINE,
    MEMBERS,
    METHOD,
    NUMBER,
    OF,
    OP,
    OPERAND,
    RIGHT,
    SCOPE,
    SECOND,
    TAG,
    THIRD,
    AccessPath,
    Value,
    arguments_of,
    call_of,
    members_of,
    method_of,
)
from loopsafe.lint.link.program.types import Cls, Inst
from loopsafe.lint.patterns.threads import offloaded_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.sites.site import Site

FLATTENERS = frozenset(
    {"builtins.str", "builtins.repr", "traceback.format_exc", "traceback.format_exception", "traceback.format_tb"}
)
"""What makes text of an exception."""
PRINTS = frozenset({"__format__", "__repr__", "__str__"})  # what `f"{e}"` and `"%s" % e` call
HELD_AT = {"union": MEMBERS, "seq": ELEMENTS, "typed": DECLARED}  # where a value of such a form has what it is made of
PLAIN = frozenset({"const", "type", "fn", "cls", "imp", "from", "caught"})  # nobody can have put anything into these
OWN_TEXT = frozenset({("name", "str"), ("name", "repr")})
DEEPEST = 6  # nesting of values that is followed


def flattened(site: Site) -> tuple[Context, int] | None:
    """Where a thread turned the exception into the text that is raised again here."""
    value = site.event[CALLEE]
    if value is None or value[TAG] != "call":
        return None
    context = site.context
    call = context.frame.events[value[NUMBER]]
    arguments = [v for v in (*arguments_of(call), *_formatted(context, call)) if not _is_own(context, v)]
    if not arguments or not _is_exception(site, call[CALLEE]):
        return None
    for target in _thread_functions(site):
        for number, slot in _flattenings(site, target):
            if any(_derives(site, argument, slot, target, 0) for argument in arguments):
                return target, number
    return None


def _is_own(context: Context, value: Value) -> bool:
    """Whether a value holds nothing that another thread may have put there, such as ``str(e)`` in a handler."""
    if value is None or value[TAG] in PLAIN:
        return True
    made = call_of(context.frame.events, value)
    return made is not None and made[CALLEE] in OWN_TEXT and all(_is_own(context, v) for v in arguments_of(made))


def _formatted(context: Context, call: Event) -> list[Value]:
    """What the f-strings among the arguments of a call show."""
    start, end = call[1:3], call[3:5]
    return [
        event[OPERAND]
        for event in context.frame.events
        if event[OP] == "op"
        and event[METHOD] == "__format__"
        and start <= event[LINE:END_LINE]
        and event[END_LINE:SCOPE] <= end
    ]


def _is_exception(site: Site, callee: Value) -> bool:
    linker = site.linker
    return any(
        isinstance(t, Cls) and any(linker.program.cls(o).name == "BaseException" for o in linker.hierarchy.mro(t.ref))
        for t in site.types(callee)
    )


def _thread_functions(site: Site) -> Iterator[Context]:
    """What this function, or the class it belongs to, runs in threads."""
    module = site.context.module
    seen: set[Ref] = set()
    frames = [fid for fid, frame in enumerate(module.facts.frames) if _is_near(site.context, fid)]
    for fid in frames:
        context = site.linker.program.context(module.number, fid)
        for event in context.frame.events:
            if event[OP] != "call":
                continue
            for ref in offloaded_by(site, context, event):
                if ref[0] == module.number and ref not in seen:
                    seen.add(ref)
                    yield site.linker.program.context(*ref)
    for number, cls in enumerate(module.facts.classes):
        for fid in cls.methods.get("run", ()):
            if (module.number, fid) not in seen and site.reach.linker.hierarchy.mro((module.number, number))[1:]:
                yield site.linker.program.context(module.number, fid)


def _is_near(context: Context, fid: int) -> bool:
    frame = context.module.facts.frames[fid]
    return fid == context.fid or (frame.owner >= 0 and frame.owner == context.frame.owner and frame.kind != CLASS)


def _flattenings(site: Site, target: Context) -> Iterator[tuple[int, AccessPath]]:
    """Text made of a caught exception in ``target``, and the place it is stored in: a name, or an attribute."""
    for number, event in enumerate(target.frame.events):
        made = _text_made(site, target, number, event)
        for slot in _stored(site, target, number, made) if made is not None else ():
            # A container that has grown before is also what it has gained.
            for member in members_of(slot):
                if member is not None:
                    yield number, member


def _text_made(site: Site, target: Context, number: int, event: Event) -> Value:
    """The text that an event makes of a caught exception; None for all else."""
    if event[OP] == "op" and _is_caught(event[OPERAND]) and event[METHOD] in PRINTS:
        return ("type", "str") if event[METHOD] == "__format__" else ("printed", event[OPERAND])
    if event[OP] != "call":
        return None
    callee, arguments = event[CALLEE], arguments_of(event)
    if method_of(callee) == "format" and callee[OF] is not None and callee[OF][TAG] in ("const", "type"):
        return ("call", number) if any(map(_is_caught, arguments)) else None
    dotted = site.linker.program.dotted(target, callee)
    if dotted not in FLATTENERS or (event[ARGUMENTS] and not _is_caught(event[ARGUMENTS][0])):
        return None
    return ("call", number) if event[ARGUMENTS] or not dotted.startswith("builtins.") else None


def _is_caught(value: Value) -> bool:
    return value is not None and value[TAG] == "caught"


def _stored(site: Site, target: Context, number: int, made: AccessPath) -> Iterator[AccessPath]:
    """Where a value made by the event ``number`` is put: a container, an attribute or a name of the function around."""
    frame = target.frame
    for later, event in enumerate(frame.events[number + 1 :], number + 1):
        operation, callee = event[OP], event[FIRST]
        if operation == "call":
            if not any(_contains(value, made, 0) for value in arguments_of(event)):
                continue
            if callee is not None and callee[TAG] == "attr":
                yield callee[OF]
            if any(isinstance(t, Cls) for t in site.linker.types(target, callee)):  # a record of what happened
                yield from _stored(site, target, later, ("call", later))
        elif operation == "op" and callee == "__setitem__" and _contains(event[THIRD][-1], made, 0):
            yield event[SECOND]
        elif operation == "store" and _contains(event[THIRD], made, 0):
            yield ("attr", callee, event[SECOND])
    outer = target.module.facts.frames[frame.parent] if frame.parent >= 0 else None
    if outer is not None:
        for name, entries in outer.bindings.items():
            if any(fid == target.fid and _contains(value, made, 0) for fid, value in entries):
                yield ("name", name)


def _contains(value: Value, wanted: AccessPath, depth: int) -> bool:
    if value == wanted:
        return True
    if not isinstance(value, tuple) or depth > DEEPEST:
        return False
    if wanted[TAG] == "printed" and value[:2] == ("bin", "__mod__"):
        return _contains(value[RIGHT], wanted[OF], depth + 1)
    return any(_contains(part, wanted, depth + 1) for part in value if isinstance(part, tuple))


def _derives(site: Site, value: Value, slot: AccessPath, target: Context, depth: int) -> bool:
    """Whether ``value``, in the function that raises, is taken out of ``slot``, which ``target`` writes to."""
    if value is None or depth > DEEPEST:
        return False
    if _is_slot(site, value, slot, target):
        return True
    tag = value[TAG]
    if tag == "call":
        event = site.context.frame.events[value[NUMBER]]
        callee = event[CALLEE]
        values = [callee[OF]] if callee is not None and callee[TAG] == "attr" else []
        return any(_derives(site, v, slot, target, depth + 1) for v in (*values, *event[ARGUMENTS]))
    if tag in ("item", "part", "elem", "attr", "star", "bin", "typed", "narrow", "exclude", "union", "seq"):
        parts = value[HELD_AT[tag]] if tag in HELD_AT else value[1:]
        parts = parts if tag != "typed" else (parts,)
        return any(isinstance(p, tuple) and _derives(site, p, slot, target, depth + 1) for p in parts)
    return False


def _passed_to_thread(site: Site, target: Context, index: int) -> Iterator[Value]:
    """What this function passes for a parameter of the function it runs in a thread."""
    for event in site.context.frame.events:
        if event[OP] != "call" or (target.mid, target.fid) not in set(offloaded_by(site, site.context, event)):
            continue
        for key, value in event[KEYWORDS]:
            if key == "args" and value is not None and value[TAG] == "seq" and index < len(value[ELEMENTS]):
                yield value[ELEMENTS][index]
        if index + 1 < len(event[ARGUMENTS]):
            yield event[ARGUMENTS][index + 1]


def _bare(value: AccessPath) -> AccessPath:
    while value[TAG] == "typed" and value[DECLARED] is not None:
        value = value[DECLARED]
    return value


def _is_slot(site: Site, value: Value, slot: AccessPath, target: Context) -> bool:
    if slot[TAG] == "name":
        if value == slot:
            return True
        own = [entry for fid, entry in site.context.frame.bindings.get(slot[IDENTIFIER], ()) if fid == site.context.fid]
        return (
            target.frame.parent == site.context.fid
            and value is not None
            and value in own
            and _bare(value)[TAG] in ("call", "seq", "dict")
        )
    if slot[TAG] == "param":
        return value in _passed_to_thread(site, target, slot[NUMBER])
    if value is not None and slot[TAG] == "attr" and value[TAG] == "attr" and slot[ATTRIBUTE] == value[ATTRIBUTE]:
        mine = {t.ref for t in site.types(value[OF]) if isinstance(t, Inst)}
        theirs = {t.ref for t in site.linker.types(target, slot[OF]) if isinstance(t, Inst)}
        return bool(mine & theirs)
    return False
