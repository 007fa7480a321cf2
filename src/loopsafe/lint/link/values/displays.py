"""Displays of lists, tuples and dicts, and what an item of one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ATTRIBUTE,
    CLASS_NAME,
    CONSTANT,
    ELEMENTS,
    KEY,
    MADE_KEY,
    MADE_VALUE,
    OF,
    PAIRS,
    TAG,
    is_optional,
)
from loopsafe.lint.link.program.types import UNKNOWN, Cls, Inst, Lit, Map, Tup, Type, Types, is_small, merge
from loopsafe.lint.link.values.modules_by_name import module_of_table
from loopsafe.lint.link.values.open_keys import is_open
from loopsafe.lint.link.values.storage.registries import pairs_stored, varies
from loopsafe.lint.link.values.storage.tables import by_comprehension, key_of, latest, named_in, pairs_of

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

NAMED = frozenset({"name", "cls", "from"})  # what a class is called by


def item(linker: Linker, context: Context, value: AccessPath) -> Types:
    """What ``x[key]`` can be."""
    _, shown, key = value
    if (
        shown is not None
        and shown[TAG] == "seq"
        and key is not None
        and key[TAG] == "const"
        and isinstance(key[CONSTANT], int)
    ):
        starred = any(member is not None and member[TAG] == "star" for member in shown[ELEMENTS])
        if not starred and -len(shown[ELEMENTS]) <= key[CONSTANT] < len(shown[ELEMENTS]):
            return linker.types(context, shown[ELEMENTS][key[CONSTANT]])
    named = named_in(linker, context, shown, key) or module_of_table(linker, context, shown, key)
    return named or item_of(linker, context, linker.types(context, shown), key)


def item_of(linker: Linker, context: Context, tables: Types, key: Value) -> Types:
    """What is under a key; anything, where the key may be another one than those that are known."""
    known = key_types(linker, context, key)
    told = key is None or key[TAG] == "const" or not any(isinstance(t, Map) for t in tables)
    if not told and any(isinstance(t, Lit) for t in known) and not any(isinstance(t, Cls) for t in known):
        known = UNKNOWN if any(isinstance(t, Inst) for t in known) or is_open(linker, context, key) else known
    return linker.item(tables, known)


def key_types(linker: Linker, context: Context, value: Value) -> Types:
    """What a key is; a class that is named, a member of an enumeration and a tuple of such stand for themselves."""
    if value is not None and value[TAG] == "seq" and value[CLASS_NAME] == "tuple":
        parts = [key_types(linker, context, part) for part in value[ELEMENTS]]
        constants = [part[0].value for part in parts if len(part) == 1 and isinstance(part[0], Lit)]
        if parts and len(constants) == len(parts):
            return (Lit(("tuple", *constants), "tuple"),)
    if value is not None and value[TAG] in NAMED:
        named = linker.types(context, value)
        if len(named) == 1 and isinstance(named[0], Cls):
            return (Lit((named[0].ref, ""), "class"),)
    if value is not None and value[TAG] == "attr":
        for t in linker.types(context, value[OF]):
            if isinstance(t, Cls) and linker.hierarchy.is_enumeration(t.ref):
                return (Lit((t.ref, value[ATTRIBUTE]), "member"),)
    return linker.types(context, value)


def sequence(linker: Linker, context: Context, value: AccessPath) -> Types:
    """What ``[x, y]`` and ``(x, y)`` are."""
    items = []
    starred = False
    for member in value[ELEMENTS]:
        if member is not None and member[TAG] == "star":
            starred = True
            items.append(linker.elements(linker.types(context, member[OF])))
        else:
            items.append(_bounded(linker, linker.types(context, member)))
    if value[CLASS_NAME] == "tuple" and not starred:
        return (Tup(tuple(items)),)
    return linker.instance(value[CLASS_NAME], merge(*items))


def dictionary(linker: Linker, context: Context, value: AccessPath) -> Types:
    """What ``{key: x}`` is."""
    pairs = []
    for key, member in value[PAIRS]:
        if key is None and member is not None and member[TAG] == "item" and member[KEY] is None:  # ``**table``
            spread = pairs_of(linker.types(context, member[OF]))
            if spread is not None:
                pairs += spread
                continue
        stored = pairs_stored(linker, context, key, member)
        if stored:
            pairs += [(one, _bounded(linker, held)) for one, held in stored]
            continue
        known = UNKNOWN if varies(context, key) else key_types(linker, context, key)
        held = _bounded(linker, linker.types(context, member))
        several = key is not None and key[TAG] == "elem" and all(isinstance(t, Lit) for t in known)
        pairs += [(key_of(t), held) for t in known] if several else []
        if not several or not known:
            pairs.append((key_of(known[0]) if len(known) == 1 else None, held))
    if any(key is None for key, _ in value[PAIRS]):
        pairs = latest(pairs)  # ``{**table, "a": f}``
    return (Map(tuple(pairs), _optional(value)),)


def _optional(value: AccessPath) -> tuple[object, ...]:
    """The keys of a display that only a branch has put into it."""
    maybe = [key for key, held in value[PAIRS] if is_optional(held)]
    certain = [key for key, held in value[PAIRS] if not is_optional(held)] if maybe else []
    return tuple(dict.fromkeys(key[CONSTANT] for key in maybe if key not in certain))


def _bounded(linker: Linker, types: Types) -> Types:
    """What a display holds; of what is too large only the class, as with ``to_dict`` in a thousand classes."""
    if is_small(types):
        return types
    plain = [_without_contents(linker, t) for t in types]
    return merge(*plain)


def _without_contents(linker: Linker, t: Type) -> Types:
    """A container as its class alone."""
    if isinstance(t, (Map, Tup)):
        return linker.instance("dict" if isinstance(t, Map) else t.kind)
    return (t._replace(args=()) if isinstance(t, Inst) and t.args else t,)


def mapping(linker: Linker, context: Context, value: AccessPath) -> Types:
    """What ``{key: x for x in y}`` is."""
    shown = by_comprehension(linker, context, value[MADE_KEY], value[MADE_VALUE])
    if shown and is_small(shown):
        return shown
    keys, values = linker.types(context, value[MADE_KEY]), linker.types(context, value[MADE_VALUE])
    return linker.instance("dict", _bounded(linker, keys), _bounded(linker, values))
