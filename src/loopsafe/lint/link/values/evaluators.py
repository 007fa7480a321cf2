"""What each form of value can be: one evaluator a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ASKED_CLASS,
    ATTRIBUTE,
    CLASS_NAME,
    DECLARATION,
    DECLARED,
    DOTTED,
    HANDLED,
    IDENTIFIER,
    MEMBERS,
    NUMBER,
    OF,
    POSITION,
    TAG,
)
from loopsafe.lint.link.program.types import (
    UNKNOWN,
    WIDEST,
    Cls,
    Ctx,
    Fn,
    Gen,
    Inst,
    Part,
    Tup,
    Type,
    Types,
    joined,
    merge,
)
from loopsafe.lint.link.values.displays import dictionary, item, mapping, sequence
from loopsafe.lint.link.values.operators import binary

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context


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


def _guarded(linker: Linker, context: Context, value: AccessPath) -> Types:
    return linker.types(context, value[OF])


def _tried(linker: Linker, context: Context, value: AccessPath) -> Types:
    return merge(linker.types(context, value[OF]), linker.types(context, value[HANDLED]))


def _class_operands(types: Types) -> Types:
    return tuple(inner for t in types for inner in (merge(*t.items) if isinstance(t, Tup) else (t,)))


def _caught(linker: Linker, context: Context, value: AccessPath) -> Types:
    classes = _class_operands(linker.types(context, value[OF]))
    return tuple(Inst(t.ref) for t in classes if isinstance(t, Cls))


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
    "item": item,
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
    "seq": sequence,
    "dict": dictionary,
    "mapping": mapping,
    "union": _union,
    "typed": _typed,
    "narrow": _narrow,
    "exclude": _exclude,
    "guarded": _guarded,
    "tried": _tried,
    "caught": _caught,
    "bin": binary,
    "imp": _imp,
    "from": _from,
    "star": _unknown,
    "default": _unknown,
    "meta": _unknown,
}
