"""What each form of value can be: one evaluator a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ASKED_CLASS,
    ATTRIBUTE,
    CLASS_NAME,
    CONSTANT,
    DECLARATION,
    DECLARED,
    DOTTED,
    ELEMENTS,
    HANDLED,
    IDENTIFIER,
    KEY,
    LEFT,
    MADE_KEY,
    MADE_VALUE,
    MEMBERS,
    MODULE_NAMES,
    NUMBER,
    OF,
    OPERATOR,
    PAIRS,
    POSITION,
    RIGHT,
    TAG,
)
from loopsafe.lint.link.program.types import (
    UNKNOWN,
    WIDEST,
    WIDEST_TABLE,
    Cls,
    Ctx,
    Fn,
    Gen,
    Inst,
    Lit,
    Map,
    Part,
    Tup,
    Type,
    Types,
    is_small,
    joined,
    merge,
)
from loopsafe.lint.link.values.registries import pairs_stored
from loopsafe.lint.link.values.tables import by_comprehension, key_of, merged, named_in, pairs_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context


NAMED = frozenset({"name", "cls", "from"})


def _name(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.name(context, value[IDENTIFIER])


def _param(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.parameters.types(context, context.fid, value[NUMBER])


def _attr(linker: Linker, context: Context, value: AccessPath) -> Types:
    found = linker.attributes.of(linker.types(context, value[OF]), value[ATTRIBUTE])
    if len(found) > WIDEST and value[OF] == ("param", 0) and context.frame.owner >= 0:
        # ``self.job()`` where objects of the class are made for any job: nothing says that it is one of these.
        return tuple(t for t in found if not isinstance(t, Part) and not _is_stored(linker, t, value[ATTRIBUTE]))
    return found


def _is_stored(linker: Linker, t: Type, attribute: str) -> bool:
    """Whether an attribute holds a function, rather than that it is a method."""
    return isinstance(t, Fn) and linker.program.frame(t.ref).name != attribute


def _call(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.callables.event_result(context, value[NUMBER])


def _part(linker: Linker, context: Context, value: AccessPath) -> Types:
    matched = linker.types(context, value[OF])
    return merge(*[linker.records.part(t, value[POSITION]) for t in matched if isinstance(t, Inst)])


def _item(linker: Linker, context: Context, value: AccessPath) -> Types:
    shown, key = value[OF], value[KEY]
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
    named = named_in(linker, context, shown, key)
    return named or linker.item(linker.types(context, shown), key_types(linker, context, key))


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


def _elem(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.elements(linker.types(context, value[OF]))


def _aelem(linker: Linker, context: Context, value: AccessPath) -> Types:
    found = []
    for t in linker.types(context, value[OF]):
        if isinstance(t, Gen):
            found.append(linker.yields(t))
        elif isinstance(t, Inst):
            for iterator in linker.call_method(t, "__aiter__"):
                if isinstance(iterator, Gen):
                    found.append(linker.yields(iterator))
                else:
                    found.append(linker.awaited(linker.call_method(iterator, "__anext__")))
    return merge(*found)


def _enter(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.entered(linker.types(context, value[OF]))


def _aenter(linker: Linker, context: Context, value: AccessPath) -> Types:
    found = []
    for t in linker.types(context, value[OF]):
        if isinstance(t, Ctx):
            found.append(linker.yields(t.generator))
        else:
            found.append(linker.awaited(linker.call_method(t, "__aenter__")))
    return merge(*found)


def _await(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.awaited(linker.types(context, value[OF]))


def _fn(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.decorators.function(context, value[NUMBER])


def _cls(linker: Linker, context: Context, value: AccessPath) -> Types:
    return (Cls((context.mid, value[NUMBER])),)


def _gen(linker: Linker, context: Context, value: AccessPath) -> Types:
    return (Gen((context.mid, value[NUMBER]), context.binds),)


def _up(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.types(linker.program.outer(context, context.frame.parent), value[OF])


def _type(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.instance(value[CLASS_NAME])


def _test(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.instance("bool")


def _seq(linker: Linker, context: Context, value: AccessPath) -> Types:
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


def _dict(linker: Linker, context: Context, value: AccessPath) -> Types:
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
        known = key_types(linker, context, key)
        held = _bounded(linker, linker.types(context, member))
        pairs.append((key_of(known[0]) if len(known) == 1 else None, held))
    return (Map(tuple(pairs)),)


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


def _mapping(linker: Linker, context: Context, value: AccessPath) -> Types:
    shown = by_comprehension(linker, context, value[MADE_KEY], value[MADE_VALUE])
    if shown and is_small(shown):
        return shown
    keys, values = linker.types(context, value[MADE_KEY]), linker.types(context, value[MADE_VALUE])
    return linker.instance("dict", _bounded(linker, keys), _bounded(linker, values))


def _union(linker: Linker, context: Context, value: AccessPath) -> Types:
    members = value[MEMBERS]
    merged = merge(*[linker.types(context, m) for m in members if not _is_left_behind(linker, context, m, members)])
    together = joined(merged)
    return together if together is not merged else linker.filled(merged)


def _is_left_behind(linker: Linker, context: Context, value: Value, members: tuple[Value, ...]) -> bool:
    """Whether a member is what ``isinstance`` made of another one, whose known types cannot be what was asked for."""
    if value is None or value[TAG] != "narrow":
        return False
    _, inner, cls = value
    if inner not in members and ("exclude", inner, cls) not in members:
        return False
    known = linker.types(context, inner)
    made = linker.types(context, value)
    is_subtype = linker.hierarchy.is_subtype
    return bool(known) and not any(
        t == m or (isinstance(t, Inst) and isinstance(m, Inst) and not t.exact and is_subtype(m, t.ref))
        for t in known
        for m in made
    )


def _typed(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.annotations.declared(context, value[DECLARATION], linker.types(context, value[DECLARED]))


def _narrow(linker: Linker, context: Context, value: AccessPath) -> Types:
    known = linker.types(context, value[OF])
    classes = [t for t in _class_operands(linker.types(context, value[ASKED_CLASS])) if isinstance(t, Cls)]
    if not classes:
        return known
    kept = [t for t in known if any(linker.hierarchy.is_subtype(t, cls.ref) for cls in classes)]
    return tuple(kept) or _of_both(linker, known, classes) or merge(*[(Inst(cls.ref, cls.args),) for cls in classes])


def _of_both(linker: Linker, known: Types, classes: list[Cls]) -> Types:
    """The subclasses of what a value is known to be that are also of the class asked for, such as a mixin."""
    hierarchy = linker.hierarchy
    declared = [t.ref for t in known if isinstance(t, Inst) and not t.exact]
    if any(hierarchy.is_subtype(Inst(cls.ref), ref) for cls in classes for ref in declared):
        return UNKNOWN  # the class asked for is one of them itself
    found = [
        sub
        for cls in classes
        for sub in hierarchy.subclasses(cls.ref)
        if any(ref in hierarchy.mro(sub) for ref in declared)
    ]
    return tuple(Inst(ref) for ref in found if not any(other in hierarchy.mro(ref)[1:] for other in found))[:WIDEST]


def _exclude(linker: Linker, context: Context, value: AccessPath) -> Types:
    known = linker.types(context, value[OF])
    classes = [t for t in _class_operands(linker.types(context, value[ASKED_CLASS])) if isinstance(t, Cls)]
    return tuple(t for t in known if not any(linker.hierarchy.is_subtype(t, cls.ref) for cls in classes))


def _held(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.types(context, value[OF])


def _tried(linker: Linker, context: Context, value: AccessPath) -> Types:
    return merge(linker.types(context, value[OF]), linker.types(context, value[HANDLED]))


def _class_operands(types: Types) -> Types:
    return tuple(inner for t in types for inner in (merge(*t.items) if isinstance(t, Tup) else (t,)))


def _caught(linker: Linker, context: Context, value: AccessPath) -> Types:
    classes = _class_operands(linker.types(context, value[OF]))
    return tuple(Inst(t.ref) for t in classes if isinstance(t, Cls))


def _bin(linker: Linker, context: Context, value: AccessPath) -> Types:
    left, right = linker.types(context, value[LEFT]), linker.types(context, value[RIGHT])
    if value[LEFT] is not None and is_text(value[LEFT]):
        left = (Lit(context.module.name, "str"),) if value[LEFT] == ("name", "__name__") else left
        left = (Lit(context.module.package, "str"),) if value[LEFT] == ("name", "__package__") else left
        return tuple(Lit(name, "str") for name in names_made(value[OPERATOR], left, right)) or linker.instance("str")
    if value[OPERATOR] == "__or__" and any(isinstance(t, Cls) for t in left):
        return merge(left, right)  # a union of classes
    if value[OPERATOR] == "__or__" and left and merged(left, right):
        return merged(left, right)
    methods = (value[OPERATOR], left, right), ("__r" + value[OPERATOR][2:], right, left)
    if _are_built_in(linker, left) and not _are_built_in(linker, right):
        methods = methods[::-1]  # ``{"x": f} | chain``: what is built in knows its own kind only
    for name, receivers, operand in methods:
        found = merge(*[linker.call_method(t, name, operand) for t in receivers])
        if found:
            return found
    return UNKNOWN


def is_text(value: Value) -> bool:
    """Whether a value may be the beginning of a name: a constant, the module's name, or what these are added to."""
    while value is not None and value[TAG] == "bin" and value[OPERATOR] == "__add__":
        value = value[LEFT]
    return value is not None and (value[TAG] == "const" or value in MODULE_NAMES)


def names_made(operator: str, left: Types, right: Types) -> list[str]:
    """The names that ``"on_" + name`` can be; none when one that is not known may be among them."""
    parts = [[t.value for t in types if isinstance(t, Lit) and isinstance(t.value, str)] for types in (left, right)]
    if not left or not right or len(parts[0]) < len(left) or len(parts[1]) < len(right):
        return []
    pairs = [(first, second) for first in parts[0] for second in parts[1]][:WIDEST_TABLE]
    return [first + second if operator == "__add__" else first.replace("%s", second) for first, second in pairs]


def _are_built_in(linker: Linker, types: Types) -> bool:
    instances = [i for t in types for i in linker.hierarchy.as_instance(t)]
    return bool(instances) and all(
        isinstance(i, Inst) and linker.program.module_of(i.ref).name == "builtins" for i in instances
    )


def _imp(linker: Linker, context: Context, value: AccessPath) -> Types:
    found = linker.program.import_name(value[DOTTED], context.module)
    return (found,) if found is not None else UNKNOWN


def _from(linker: Linker, context: Context, value: AccessPath) -> Types:
    _, level, dotted, name = value
    program = linker.program
    absolute = context.module.absolute(level, dotted)
    module = program.table.find(absolute, context.module)
    if module is not None and module is not context.module:
        found = linker.module_name(module.number, name)
        if found:
            return found
    elif module is not None and module.is_package:
        inner = program.import_name(f"{absolute}.{name}", context.module)
        return (inner,) if inner is not None else UNKNOWN
    inner = program.import_name(f"{absolute}.{name}" if absolute else name, context.module)
    return (inner,) if inner is not None else UNKNOWN


def _unknown(linker: Linker, context: Context, value: AccessPath) -> Types:
    return UNKNOWN


EVALUATE: dict[str, Callable[[Linker, Context, AccessPath], Types]] = {
    "name": _name,
    "param": _param,
    "attr": _attr,
    "call": _call,
    "item": _item,
    "part": _part,
    "elem": _elem,
    "aelem": _aelem,
    "enter": _enter,
    "aenter": _aenter,
    "await": _await,
    "fn": _fn,
    "cls": _cls,
    "gen": _gen,
    "up": _up,
    "type": _type,
    "test": _test,
    "seq": _seq,
    "dict": _dict,
    "mapping": _mapping,
    "union": _union,
    "typed": _typed,
    "narrow": _narrow,
    "exclude": _exclude,
    "held": _held,
    "tried": _tried,
    "caught": _caught,
    "bin": _bin,
    "imp": _imp,
    "from": _from,
    "star": _unknown,
    "default": _unknown,
}
