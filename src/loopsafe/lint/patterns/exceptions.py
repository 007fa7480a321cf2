"""Exceptions that cross a thread as text: ``queue.put(str(error))`` there, ``raise Exception(queue.get())`` here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CLASS,
    CONSTANT,
    DECLARED,
    ELEMENTS,
    END_LINE,
    FIRST,
    IDENTIFIER,
    ITEMS,
    KEY,
    KEYWORDS,
    LINE,
    MEMBERS,
    METHOD,
    NUMBER,
    OBJECT,
    OF,
    OP,
    OPERAND,
    PAIRS,
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
    receiver_of,
)
from loopsafe.lint.link.program.types import Cls, Inst
from loopsafe.lint.patterns.threads import offloaded_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Type
    from loopsafe.lint.sites.site import Site

FLATTENERS = frozenset(
    {"builtins.str", "builtins.repr", "traceback.format_exc", "traceback.format_exception", "traceback.format_tb"}
)
"""What makes text of an exception."""
PRINTS = frozenset({"__format__", "__repr__", "__str__"})  # what `f"{e}"` and `"%s" % e` call
HELD_AT = {"union": MEMBERS, "seq": ELEMENTS, "typed": DECLARED}  # where a value of such a form has what it is made of
PLAIN = frozenset({"const", "type", "fn", "cls", "imp", "from", "caught"})  # nobody can have put anything into these
OWN_TEXT = frozenset({("name", "str"), ("name", "repr")})
TAKING = frozenset({"get", "pop"})  # what is asked for an entry of a dict by its key
DEEPEST = 6  # nesting of values that is followed


def flattened(site: Site) -> tuple[Context, int] | None:
    """The place where a thread turned the exception into the text that is raised again here."""
    value, cause = site.event[OBJECT], site.event[SECOND]
    if value is None or value[TAG] != "call" or not (cause == ("const", None) or _is_caught(cause)):
        return None  # what the thread caught may be the cause
    context = site.context
    call = context.frame.events[value[NUMBER]]
    arguments = [v for v in (*arguments_of(call), *_formatted(context, call)) if not _is_own(context, v)]
    if not arguments or not _is_exception(site, call[CALLEE]):
        return None
    for target in _thread_functions(site):
        for number, slot, key in _flattenings(site, target):
            if any(_derives(site, argument, slot, target, 0, key) for argument in arguments):
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
        and event[METHOD] in PRINTS
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
            own = not any(map(partial(_is_of_process, site), site.linker.types(context, event[CALLEE])))
            for ref in offloaded_by(site, context, event) if own else ():
                if ref[0] == module.number and ref not in seen:
                    seen.add(ref)
                    yield site.linker.program.context(*ref)
    for number, cls in enumerate(module.facts.classes):
        for fid in cls.methods.get("run", ()):
            if (module.number, fid) not in seen and _is_thread(site, (module.number, number)):
                yield site.linker.program.context(module.number, fid)


def _is_thread(site: Site, ref: Ref) -> bool:
    """Whether a thread runs what a class calls ``run``."""
    linker = site.linker
    replaced = (linker.program.cls(base).methods.get("run", ()) for base in linker.hierarchy.mro(ref)[1:])
    bases = zip(linker.hierarchy.mro(ref)[1:], replaced, strict=True)
    methods = (linker.marks.function((base[0], fid)) for base, fids in bases for fid in fids)
    runs = any(marks.get("runs_in_thread") is not None for marks in methods)
    return runs and not _is_of_process(site, Cls(ref))


def _is_of_process(site: Site, callee: Type) -> bool:
    """Whether a class is one of processes: not every exception can be sent from one to another, text can."""
    marks, find = site.linker.marks, site.linker.methods.find
    join = find(callee.ref, "join") if isinstance(callee, Cls) else None
    mark = marks.function(join.ref).get("waits") if join is not None else None
    return mark is not None and mark.args[:1] == ("process",)


def _is_near(context: Context, fid: int) -> bool:
    frame = context.module.facts.frames[fid]
    return fid == context.fid or (frame.owner >= 0 and frame.owner == context.frame.owner and frame.kind != CLASS)


def _flattenings(site: Site, target: Context) -> Iterator[tuple[int, AccessPath, Value]]:
    """Text made of a caught exception in ``target``, and the place it is stored in: a name, or an attribute.

    Last comes the key or the position that it has there, None where that is not known.
    """
    for number, event in enumerate(target.frame.events):
        for made in _texts_made(site, target, number, event):
            for slot, key in _stored(site, target, number, made):
                # A container that has grown before is also what it has gained.
                for member in members_of(slot):
                    if member is not None:
                        yield number, member, key


def _texts_made(site: Site, target: Context, number: int, event: Event) -> list[AccessPath]:
    """The text that an event makes of a caught exception, in each form that it may have from there on."""
    if event[OP] == "op" and _is_caught(event[OPERAND]) and event[METHOD] in PRINTS:
        interpolated = ("printed", event[OPERAND])
        if event[METHOD] == "__format__":
            return [("type", "str")]
        is_seen = any(_contains(later[FIRST:], interpolated, 0) for later in target.frame.events[number + 1 :])
        return [interpolated] if is_seen else [interpolated, ("type", "str")]  # the latter of ``f"{e!r}"``
    made = _text_called_for(site, target, number, event)
    return [made] if made is not None else []


def _text_called_for(site: Site, target: Context, number: int, event: Event) -> Value:
    """The text that a call makes of a caught exception; None for all else."""
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


def _stored(site: Site, target: Context, number: int, made: AccessPath) -> Iterator[tuple[AccessPath, Value]]:
    """Where a value made by the event ``number`` is put: a container, an attribute or a name of the function around."""
    put = list(_put(site, target, number, made))
    yield from put
    keys = {key for _, key in put}
    frame = target.frame
    outer = target.module.facts.frames[frame.parent] if frame.parent >= 0 else None
    if outer is None:
        return
    for name, entries in outer.bindings.items():
        held = next((value for fid, value in entries if fid == target.fid and _contains(value, made, 0)), None)
        if held is not None:  # what a container has gained has been put into it above
            gained = next(iter(keys)) if name.endswith(ITEMS) and len(keys) == 1 else None
            yield ("name", name), _place(held, made) or gained


def _put(site: Site, target: Context, number: int, made: AccessPath) -> Iterator[tuple[AccessPath, Value]]:
    """The objects that a value is put into, or stored on, after the event ``number``."""
    for later, event in enumerate(target.frame.events[number + 1 :], number + 1):
        operation, callee = event[OP], event[FIRST]
        if operation == "call":
            holding = next((value for value in arguments_of(event) if _contains(value, made, 0)), None)
            if holding is None:
                continue
            if callee is not None and callee[TAG] == "attr":
                yield callee[OF], _place(holding, made)
            if any(isinstance(t, Cls) for t in site.linker.types(target, callee)):  # a record of what happened
                yield from _stored(site, target, later, ("call", later))
        elif operation == "op" and callee == "__setitem__" and _contains(event[THIRD][-1], made, 0):
            yield event[SECOND], _place(event[THIRD][-1], made) or event[THIRD][0]
        elif operation == "store" and _contains(event[THIRD], made, 0):
            yield ("attr", callee, event[SECOND]), _place(event[THIRD], made)


def _place(value: Value, made: AccessPath) -> Value:
    """The position of a text in a tuple, or its key in a dict, as a constant; None for all else."""
    if value is None:
        return None
    places: list[Value]
    if value[TAG] == "dict":
        places = [key for key, member in value[PAIRS] if _contains(member, made, 0)]
    else:
        members = value[ELEMENTS] if value[:ELEMENTS] == ("seq", "tuple") else ()
        places = [("const", index) for index, member in enumerate(members) if _contains(member, made, 0)]
    return places[0] if len(places) == 1 else None


def _contains(value: Value, wanted: AccessPath, depth: int) -> bool:
    if value == wanted:
        return True
    if not isinstance(value, tuple) or depth > DEEPEST:
        return False
    if wanted[TAG] == "printed" and value[:2] == ("bin", "__mod__"):
        return _contains(value[RIGHT], wanted[OF], depth + 1)
    return any(_contains(part, wanted, depth + 1) for part in value if isinstance(part, tuple))


def _derives(site: Site, value: Value, slot: AccessPath, target: Context, depth: int, key: Value = None) -> bool:
    """Whether ``value``, in the function that raises, is taken out of ``slot``, which ``target`` writes to.

    Until something is taken out, by a constant, ``key`` is the key or the position that it must have.
    """
    if value is None or depth > DEEPEST:
        return False
    taken = value[KEY] if value[TAG] == "item" else None
    if key is not None and taken is not None and taken[TAG] == key[TAG] == "const":
        if not _is_same_constant(taken, key):
            return False
        key = None
    if _is_slot(site, value, slot, target):
        return True
    if value[TAG] == "call":
        event = site.context.frame.events[value[NUMBER]]
        named = _named_key(event) if key is not None and isinstance(key[CONSTANT], str) else None
        if named is not None and named != key:
            return bool(named[TAG] != "const")  # a key that is computed may be the one
    return any(_derives(site, part, slot, target, depth + 1, key) for part in _sources(site, value))


def _is_same_constant(one: AccessPath, other: AccessPath) -> bool:
    """Whether two constants of one type are equal; of different types, both may be meant."""
    return one == other or one[CONSTANT].__class__ is not other[CONSTANT].__class__


def _named_key(call: Event) -> Value:
    """``"error"`` of ``result.get("error")``: what a call takes out; None for any other call."""
    return call[ARGUMENTS][0] if call[ARGUMENTS] and method_of(call[CALLEE]) in TAKING else None


def _sources(site: Site, value: AccessPath) -> Iterator[AccessPath]:
    """The values that a value is made of, or taken out of: of a call, its receiver and its arguments."""
    tag = value[TAG]
    if tag == "call":
        event = site.context.frame.events[value[NUMBER]]
        parts: tuple[Any, ...] = (receiver_of(event[CALLEE]), *event[ARGUMENTS])
    elif tag in ("item", "part", "elem", "attr", "star", "bin", "typed", "narrow", "exclude", "union", "seq"):
        parts = value[HELD_AT[tag]] if tag in HELD_AT else value[1:]
        parts = parts if tag != "typed" else (parts,)
    else:
        parts = ()
    yield from (part for part in parts if isinstance(part, tuple))


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
    """Whether ``value``, in the function that raises, is the place that ``target`` writes to."""
    if slot[TAG] == "name":
        return value == slot or (
            target.frame.parent == site.context.fid and _is_made_for_name(site, value, slot[IDENTIFIER])
        )
    if slot[TAG] == "param":
        return value in _passed_to_thread(site, target, slot[NUMBER])
    if value is not None and slot[TAG] == "attr" and value[TAG] == "attr" and slot[ATTRIBUTE] == value[ATTRIBUTE]:
        mine = {t.ref for t in site.types(value[OF]) if isinstance(t, Inst)}
        theirs = {t.ref for t in site.linker.types(target, slot[OF]) if isinstance(t, Inst)}
        return bool(mine & theirs)
    return False


def _is_made_for_name(site: Site, value: Value, name: str) -> bool:
    """Whether the function that raises makes an object, and binds a name of its own to it."""
    fid = site.context.fid
    own = [entry for around, entry in site.context.frame.bindings.get(name, ()) if around == fid]
    return value is not None and value in own and _bare(value)[TAG] in ("call", "seq", "dict")
