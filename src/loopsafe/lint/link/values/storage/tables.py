"""Tables that are not written as one display: ``dict(a=f)``, ``{**t}``, ``t | u``, ``vars(x)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, ATTRIBUTE, CALLEE, CONSTANT, ITEMS, KEY, NUMBER, OF, TAG
from loopsafe.lint.link.program.types import (
    UNKNOWN,
    WIDEST_TABLE,
    Cls,
    Fn,
    Inst,
    Lit,
    Map,
    Tup,
    Type,
    Types,
    merge,
)

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.calls.arguments import Arguments
    from loopsafe.lint.link.calls.callables import Callables
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

NAMESPACES = (("name", "globals"), ("name", "vars"))
Pairs = list[tuple[object, Types]]


def named_in(linker: Linker, context: Context, table: Value, key: Value) -> Types | None:
    """What has the name: ``globals()["f"]``, ``vars(module)["f"]``, ``module.__dict__["f"]``; None for other tables."""
    if table is None or key is None or key[TAG] != "const" or not isinstance(key[CONSTANT], str):
        return None
    if table[TAG] == "attr" and table[ATTRIBUTE] == "__dict__":
        return linker.attributes.of(linker.types(context, table[OF]), key[CONSTANT])
    event = context.frame.events[table[NUMBER]] if table[TAG] == "call" else None
    if event is None or event[CALLEE] not in NAMESPACES:
        return None
    if event[CALLEE] == ("name", "vars"):
        of = event[ARGUMENTS]
        return linker.attributes.of(linker.types(context, of[0]), key[CONSTANT]) if len(of) == 1 else None
    return (
        linker.types(linker.program.context(context.mid, 0), ("name", key[CONSTANT])) if not event[ARGUMENTS] else None
    )


def key_of(t: Type) -> object:
    """What a display knows a key by: a constant, or a class; None for any other."""
    if isinstance(t, Lit):
        return t.value
    return (t.ref, "") if isinstance(t, Cls) and not t.open else None


def latest(pairs: Pairs) -> Pairs:
    """The pairs that later ones with the same key do not replace."""
    named = {key: place for place, (key, _) in enumerate(pairs) if key is not None}
    return [pair for place, pair in enumerate(pairs) if pair[0] is None or named[pair[0]] == place]


def table(pairs: Pairs) -> Types:
    """A table of pairs, of which later ones replace earlier ones."""
    kept = latest(pairs)
    return (Map(tuple(kept)),) if len(kept) <= WIDEST_TABLE else UNKNOWN


def merged(*tables: Types) -> Types:
    """``t | u``, where it is known what both hold; nothing where it is not."""
    shown = [t for types in tables for t in types if isinstance(t, Map)]
    if len(shown) != len(tables) or not all(len(types) == 1 for types in tables):
        return UNKNOWN
    return table([pair for t in shown for pair in t.pairs])


def made_by_call(callables: Callables, context: Context, arguments: Arguments) -> Types | None:
    """``dict(a=f)``, ``dict(table)``, ``OrderedDict([("a", f)])``; None when what they hold is not all known."""
    pairs = _passed(arguments, 0)
    return table(pairs) or None if pairs else None


def with_default(callables: Callables, context: Context, arguments: Arguments) -> Types | None:
    """``defaultdict(list, table)``: a table, and what the factory makes."""
    pairs = _passed(arguments, 1)
    if not pairs:
        return None
    linker = callables.linker
    made = merge(*[callables.result(context, t, None) for t in arguments.at(0) or ()])
    return (*(t._replace(args=(UNKNOWN, made)) for t in _empty(linker, "defaultdict")), *table(pairs))


def chained(callables: Callables, context: Context, arguments: Arguments) -> Types | None:
    """``ChainMap(own, defaults)``: what is in one of them; nothing replaces anything here, as the first one counts."""
    held = callables.linker.attributes.of_one
    shown = [t for index in range(len(arguments.positional)) for t in arguments.at(index) or ()]
    shown += [inside for t in shown if isinstance(t, Inst) for inside in held(t, ITEMS)]  # a dict of the project's own
    pairs = [pair for t in shown if isinstance(t, Map) for pair in t.pairs]
    if not pairs or arguments.starred < len(arguments.positional) or len(pairs) > WIDEST_TABLE:
        return None
    return (*_empty(callables.linker, "ChainMap"), Map(tuple(pairs)))


def _empty(linker: Linker, name: str) -> tuple[Inst, ...]:
    collections = linker.program.table.stub("collections")
    classes = linker.module_name(collections.number, name) if collections is not None else UNKNOWN
    return tuple(Inst(t.ref, (), True) for t in classes if isinstance(t, Cls))


def _passed(arguments: Arguments, place: int) -> Pairs | None:
    """The pairs that a constructor of a dict is passed: by a table at a place, and by keywords."""
    if arguments.starred < len(arguments.positional) or not arguments.is_written:
        return None
    pairs: Pairs = []
    if len(arguments.positional) > place:
        shown = pairs_of(arguments.at(place) or UNKNOWN)
        if shown is None:
            return None
        pairs += shown
    for name, _ in arguments.keywords:
        if name is None:
            return None
        pairs.append((name, arguments.named(name) or UNKNOWN))
    return pairs


def pairs_of(types: Types) -> Pairs | None:
    """What a table holds, or a list of pairs; None when that is not all known."""
    if len(types) != 1:
        return None
    t = types[0]
    if isinstance(t, Map):
        return list(t.pairs)
    members = [one for item in t.items for one in item] if isinstance(t, Tup) else _members(t)
    pairs = [m.items for m in members or () if isinstance(m, Tup) and len(m.items) == 2]
    if not members or len(pairs) != len(members):
        return None
    return [(key_of(key[0]) if len(key) == 1 else None, held) for key, held in pairs]


def _members(t: Type) -> Types:
    """The members of a list display, when none is left out for their number."""
    held = t.args[0] if isinstance(t, Inst) and t.exact and len(t.args) == 1 else ()
    return held if len(held) < WIDEST_TABLE else ()


def by_comprehension(linker: Linker, context: Context, key: Value, value: Value) -> Types:
    """``{name: f for name, f in pairs}``, ``{f.__name__: f for f in functions}``, over what is all known."""
    each = _iterated(key)
    if each is None:
        return UNKNOWN
    types = linker.types(context, each[OF])
    if len(types) != 1:
        return UNKNOWN
    t = types[0]
    members = [one for item in t.items for one in item] if isinstance(t, Tup) else _members(t)
    pairs: Pairs = []
    for member in members:
        keys, held = _of(linker, context, key, each, member), _of(linker, context, value, each, member)
        if len(keys) != 1 or not held or key_of(keys[0]) is None:
            return UNKNOWN
        pairs.append((key_of(keys[0]), held))
    return table(pairs) if pairs else UNKNOWN


def _iterated(value: Value) -> Value:
    """``x`` of ``x[0]``, ``x.name``, where ``x`` is an element of what is iterated."""
    while value is not None and value[TAG] in ("item", "attr"):
        value = value[OF]
    return value if value is not None and value[TAG] == "elem" else None


def _of(linker: Linker, context: Context, value: Value, each: Value, member: Type) -> Types:
    """What a value made of ``each`` is, when that is a certain member."""
    if value == each:
        return (member,)
    if value is not None and value[TAG] == "call" and isinstance(member, Cls):
        return (Inst(member.ref, (), True),) if context.frame.events[value[NUMBER]][CALLEE] == each else UNKNOWN
    if value is None or value[TAG] not in ("item", "attr"):
        return UNKNOWN
    inner = _of(linker, context, value[OF], each, member)
    if value[TAG] == "item":
        key = value[KEY][CONSTANT] if value[KEY] is not None and value[KEY][TAG] == "const" else None
        return linker.item(inner, (Lit(key, key.__class__.__name__),)) if key is not None else UNKNOWN
    if value[ATTRIBUTE] == "__name__":
        return merge(*[_name(linker, t) for t in inner])
    return linker.attributes.of(inner, value[ATTRIBUTE])


def _name(linker: Linker, t: Type) -> Types:
    if isinstance(t, Fn):
        return (Lit(linker.program.frame(t.ref).name, "str"),)
    return (Lit(linker.program.cls(t.ref).name, "str"),) if isinstance(t, Cls) else UNKNOWN


TABLES = {
    "builtins.dict": made_by_call,
    "collections.OrderedDict": made_by_call,
    "types.MappingProxyType": made_by_call,
    "collections.defaultdict": with_default,
    "collections.ChainMap": chained,
}
