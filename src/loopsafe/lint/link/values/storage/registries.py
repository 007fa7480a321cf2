"""Tables that functions fill with what they are passed: the key of each caller, or of each decorated function.

``def register(name, f): TABLE[name] = f``, and ``@register("x")``, where ``register`` returns what stores its argument.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ATTRIBUTE,
    CALLEE,
    DEF,
    ELEMENTS,
    IDENTIFIER,
    KWARG,
    LEFT,
    MEMBERS,
    NUMBER,
    OF,
    RIGHT,
    TAG,
    VARARG,
    arguments_of,
    members_of,
)
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.name_indexes import MOST_REGISTRATIONS, MOST_SITES
from loopsafe.lint.link.program.types import UNKNOWN, Bind, Cls, Fn, Inst, Lit, Tup, Types, is_none, one_by_one
from loopsafe.lint.link.values.storage.tables import key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Binds, Ref, Type
    from loopsafe.lint.link.values.storage.tables import Pairs

PARTS: dict[str, Callable[[AccessPath], tuple[Value, ...]]] = {
    "union": lambda key: key[MEMBERS],
    "attr": lambda key: (key[OF],),
    "bin": lambda key: (key[LEFT], key[RIGHT]),
    "elem": lambda key: key[OF][ELEMENTS] if key[OF] is not None and key[OF][TAG] == "seq" else (key[OF],),
    "star": lambda key: (key[OF],),
}
"""What a key is made of: ``name or f.__name__``, ``f"on_{name}"``, each of ``(name, *aliases)``."""
DEEPEST = 1  # of callers that hand on what they are passed


class Use(NamedTuple):
    """A function or class that is decorated: where, and with what."""

    decorated: Fn | Cls
    context: Context
    wrappers: list[Value]


def pairs_stored(linker: Linker, context: Context, key: Value, member: Value) -> Pairs:
    """The pairs that ``table[key] = member`` stores, a caller each; none when no caller is known."""
    if not context.fid or context.frame.kind != DEF or not varies(context, key):
        return []
    pairs: Pairs = []
    for binds in _callers(linker, context):
        bound = {bind.of for bind in binds}
        around = (bind for bind in context.binds if bind.of not in bound)
        inside = linker.program.context(context.mid, context.fid, (*binds, *around))
        held = linker.types(inside, member)
        if held:
            pairs += [(one, held) for one in _keys(linker, inside, key)]
        if len(pairs) > MOST_SITES:
            return []
    if not any(known is not None for known, _ in pairs):
        return []
    seen = {ref for _, held in pairs for ref in _refs(held)}
    if context.frame.name == "__init_subclass__":
        seen.add(("class", (context.mid, context.frame.owner)))  # any subclass; they are all seen
    rest = tuple(t for t in linker.types(context, member) if not seen.issuperset(_refs((t,))) or not _refs((t,)))
    if rest and not all(t in pairs[0][1] for t in rest):
        pairs.append((None, rest))  # from callers that are not seen
    return pairs


def _refs(types: Types) -> set[tuple[str, Ref]]:
    """The functions and classes among values, and in containers of them."""
    return {(t.tag, t.ref) for t in one_by_one(types) if isinstance(t, (Fn, Cls, Inst)) and not getattr(t, "args", ())}


def varies(context: Context, key: Value) -> bool:
    """Whether a key is made of an unbound parameter of the function, or one of the function around it."""
    if key is None:
        return False
    if key[TAG] in PARTS:
        return any(varies(context, member) for member in PARTS[key[TAG]](key))
    if key[TAG] == "name":
        outer = context.frame.parent
        return outer > 0 and key[IDENTIFIER] in context.module.facts.frames[outer].parameter_names()
    return key[TAG] == "param" and all(bind.of != (context.fid, key[NUMBER]) for bind in context.binds)


def _keys(linker: Linker, context: Context, value: Value) -> list[object]:
    """The keys that a caller's arguments make: one, or each of ``for name in (name, *aliases)``."""
    if value is None or value[TAG] != "elem":
        return [_key(linker, context, value)]
    found: list[object] = []
    for part in PARTS["elem"](value):
        if part is not None and part[TAG] != "star" and value[OF][TAG] == "seq":
            found.append(_key(linker, context, part))
            continue
        several = linker.types(context, part[OF] if part is not None and part[TAG] == "star" else part)
        each = linker.elements(several)
        found += [key_of(t) for t in each] if each or _is_nothing(several) else [None]
    return found


def _is_nothing(types: Types) -> bool:
    """Whether a value is an empty display."""
    return bool(types) and all(isinstance(t, Tup) and not t.items for t in types)


def _key(linker: Linker, context: Context, value: Value) -> object:
    """The key that a caller's arguments make: of ``name or f.__name__`` the first one that is there."""
    members = members_of(value)
    for member in members:
        if member is not None and member[TAG] == "attr" and member[ATTRIBUTE] == "__name__":
            owner = linker.types(context, member[OF])
            return _name(linker, owner)
        types = tuple(t for t in linker.types(context, member) if not (is_none(t) and len(members) > 1))
        if types:
            return key_of(types[0]) if len(types) == 1 else None
    return None


def _name(linker: Linker, types: Types) -> str | None:
    names = {linker.program.frame(t.ref).name if isinstance(t, Fn) else "" for t in types if not isinstance(t, Cls)}
    names |= {linker.program.cls(t.ref).name for t in types if isinstance(t, Cls)}
    return names.pop() or None if len(names) == 1 else None


def _callers(linker: Linker, context: Context, depth: int = 0) -> Iterator[Binds]:
    """What each call of a function, and each decoration with it, binds."""
    ref = (context.mid, context.fid)
    if context.frame.name == "__init_subclass__" and context.frame.owner >= 0:
        yield from _subclassed(linker, ref, context.frame.owner)
        return
    most = MOST_REGISTRATIONS if context.module.is_sketch else MOST_SITES
    for sites in linker.callers.sites(ref):
        for mid, fid, number in sites if len(sites) <= most else ():
            for caller in _entered(linker, linker.program.context(mid, fid), number, depth):
                outside = caller.binds if caller.fid == context.frame.parent else ()  # its parameters are seen inside
                yield from ((*binds, *outside) for binds in _passed(linker, caller, number, ref))
    frames = context.module.facts.frames
    outer = context.frame.parent
    around = (context.mid, outer) if outer > 0 and frames[outer].kind == DEF else None
    names = [(name, around) for name in linker.program.indexes.names_called(*around)] if around else []
    for name, maker in (*names, (context.frame.name, None)):
        for uses in (_functions_decorated(linker, name), _classes_decorated(linker, name)):
            for use in uses if len(uses) <= MOST_SITES else ():
                yield from _decorates(linker, use, ref, maker)


def _subclassed(linker: Linker, ref: Ref, owner: int) -> Iterator[Binds]:
    """What each subclass passes: itself, and the keywords of its class statement."""
    program = linker.program
    for sub in linker.hierarchy.subclasses((ref[0], owner))[:MOST_SITES]:
        cls = program.cls(sub)
        made: Types = (Cls(sub),)
        arguments = Arguments(linker, program.context(sub[0], cls.parent), (), cls.keywords)
        yield (Bind(ref[1], 0, made), *_bound(linker, ref, arguments.after(made), made))


def _entered(linker: Linker, caller: Context, number: int, depth: int) -> list[Context]:
    """The contexts of a caller that hands on what it is passed itself: ``def on(name, f): self.add(name, f)``."""
    handed = arguments_of(caller.frame.events[number])
    if depth == DEEPEST or caller.frame.kind != DEF or not any(varies(caller, value) for value in handed):
        return [caller]
    outer = islice(_callers(linker, caller, depth + 1), MOST_SITES)
    return [linker.program.context(caller.mid, caller.fid, binds) for binds in outer] or [caller]


def _passed(linker: Linker, caller: Context, number: int, ref: Ref) -> Iterator[Binds]:
    """What one call binds; nothing when it is of something else."""
    for t in linker.types(caller, caller.frame.events[number][CALLEE]):
        if isinstance(t, Fn) and t.ref == ref:
            arguments = Arguments.of_event(linker, caller, caller.frame.events[number])
            yield _bound(linker, ref, arguments.to(t), t.bound)
            return


def _functions_decorated(linker: Linker, name: str) -> list[Use]:
    """The functions with a decorator of a name."""
    context, marks = linker.decorators.definition_context, linker.marks.function
    return [Use(Fn(ref), context(ref), marks(ref).wrappers) for ref in linker.program.indexes.decorated_with(name)]


def _classes_decorated(linker: Linker, name: str) -> list[Use]:
    """The classes with a decorator of a name."""
    program = linker.program
    return [
        Use(Cls(ref), program.context(ref[0], program.cls(ref).parent), linker.marks.cls(ref).wrappers)
        for ref in program.indexes.classes_decorated_with(name)
    ]


def _decorates(linker: Linker, use: Use, ref: Ref, maker: Ref | None) -> Iterator[Binds]:
    """What decorating something binds: with ``ref`` itself, or with what the function around it returns."""
    context = use.context
    frame = linker.program.frame(ref)
    for wrapper in use.wrappers:
        applied = [t for t in linker.types(context, wrapper) if isinstance(t, Fn) and t.ref == ref]
        first = 1 if applied and applied[0].bound is not None else 0
        if not applied or first >= len(frame.params):
            continue
        decorated = Bind(ref[1], first, (use.decorated,))
        if maker is None:
            receiver = applied[0].bound
            passed = Arguments(linker, context, (), ()).after(
                *((receiver,) if receiver is not None else ()), decorated.types
            )
            yield (decorated, *(bind for bind in _bound(linker, ref, passed, receiver) if bind.of != decorated.of))
        elif wrapper is not None and wrapper[TAG] == "call":
            event = context.frame.events[wrapper[NUMBER]]
            arguments = Arguments.of_event(linker, context, event)
            for t in linker.types(context, event[CALLEE]):
                for fn in linker.methods.special(t, "__call__") if isinstance(t, Inst) else (t,):
                    if isinstance(fn, Fn) and fn.ref == maker:
                        yield (decorated, *_bound(linker, maker, arguments.to(fn), fn.bound))


def _bound(linker: Linker, ref: Ref, arguments: Arguments, receiver: Types | None) -> Binds:
    """Constants and functions that a call passes, or leaves to their defaults."""
    frame = linker.program.frame(ref)
    binds = []
    for index, (_, kind, _, default) in enumerate(frame.params):
        if kind == KWARG or (index == 0 and receiver is not None):
            continue
        types = arguments.parameter(frame, index) if kind != VARARG else arguments.bound(frame, index)
        if types is None and not arguments.is_open(index):
            types = linker.types(linker.decorators.definition_context(ref), default) if default is not None else UNKNOWN
        types = tuple(t._replace(origin=None) if isinstance(t, Inst) else t for t in types or ())
        if types and all(_is_one(linker, t) or _lists_constants(t) for t in types):
            binds.append(Bind(ref[1], index, types))
    return tuple(binds)


def _is_one(linker: Linker, t: Type) -> bool:
    """Whether a value is told apart from others: a constant, a class, a function, a new object of the project."""
    if isinstance(t, Inst):
        return t.exact and not t.args and not linker.program.module_of(t.ref).is_stub
    return isinstance(t, (Lit, Cls, Fn))


def _lists_constants(t: Type) -> bool:
    """Whether a value is a display of constants: ``aliases=("smtp", "mail")``."""
    held = t.items if isinstance(t, Tup) else t.args if isinstance(t, Inst) and t.exact else (UNKNOWN,)
    return all(isinstance(one, Lit) for types in held for one in types or (None,))
