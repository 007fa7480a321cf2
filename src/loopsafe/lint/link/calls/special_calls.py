"""Calls whose result depends on more than types: ``super()``, ``getattr``, ``partial``, ``import_module`` ..."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loopsafe.lint.facts import CLASS, CONSTANT, LEFT, MODULE, OF, OPERATOR, RIGHT, TAG, unsubscripted
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import UNKNOWN, Bind, Cls, Fn, Inst, Lit, Mod, Part, Sup, Tup, Type, Types, merge
from loopsafe.lint.link.values.storage.tables import TABLES

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.calls.callables import Callables
    from loopsafe.lint.link.program.program import Context


ANY_NAME = r"\w+"
MOST_SUBCLASSES = 24
MOST_ALIKE = 64  # names that one pattern fits
DEFINED = frozenset({"fn", "cls", "from"})  # what a module binds that is called by its name


def _super(callables: Callables, context: Context, arguments: Arguments) -> Types | None:
    if arguments.count() == 2:
        classes = [t for t in arguments.at(0) or () if isinstance(t, Cls)]
        objects = [t for t in arguments.at(1) or () if isinstance(t, (Inst, Cls))]
        if classes and objects:
            return tuple(Sup(cls.ref, t) for cls in classes for t in objects)
    for fid, frame in context.around():
        if frame.owner >= 0 and frame.kind not in (CLASS, MODULE) and frame.params:
            ref = (context.mid, frame.owner)
            receivers = callables.linker.parameters.types(callables.linker.program.outer(context, fid), fid, 0)
            return tuple(Sup(ref, t) for t in receivers if isinstance(t, (Inst, Cls)))
    return UNKNOWN


def _partial(callables: Callables, context: Context, arguments: Arguments) -> Types | None:
    callee = arguments.at(0)
    if not callee:
        return UNKNOWN
    positional = tuple(arguments.at(index) or UNKNOWN for index in range(1, len(arguments.positional)))
    keywords = tuple((key, arguments.named(key) or UNKNOWN) for key, _ in arguments.keywords if key is not None)
    return (Part(callee, positional, keywords),)


def object_form(callables: Callables, callee: Cls, arguments: Arguments) -> Types | None:
    """What ``partial`` makes where it is not called by its name: ``partial(partial, f)()``; None for other classes."""
    program = callables.linker.program
    if program.cls(callee.ref).name != "partial" or program.module_of(callee.ref).name != "functools":
        return None
    given = [arguments.at(i) or UNKNOWN for i in range(len(arguments.before) + len(arguments.positional))]
    return (Part(given[0], tuple(given[1:]), ()),) if given and given[0] else None


def result_of_getattr(callables: Callables, getter: Type, name: str) -> Types:
    """The result of a ``__getattr__`` for a name, also where the name is declared to be any string."""
    asked = (Lit(name, "str"),)
    if isinstance(getter, Fn):
        getter = getter._replace(binds=(*getter.binds, Bind(getter.ref[1], int(getter.bound is not None), asked)))
    return callables.result(None, getter, Arguments.of((asked,)))


def _gather(callables: Callables, context: Context, arguments: Arguments) -> Types | None:
    """``gather(a(), b())`` gives the results in their order."""
    linker = callables.linker
    asyncio = linker.program.table.stub("asyncio")
    if asyncio is None or not arguments.positional or arguments.starred < len(arguments.positional):
        return None
    results = [linker.awaited(arguments.at(index) or UNKNOWN) for index in range(len(arguments.positional))]
    futures = linker.module_name(asyncio.number, "Future")
    return tuple(Inst(t.ref, ((Tup(tuple(results), "list"),),)) for t in futures if isinstance(t, Cls))


def _method_type(callables: Callables, context: Context, arguments: Arguments) -> Types | None:
    function, receiver = arguments.at(0), arguments.at(1)
    return (Part(function, (receiver or UNKNOWN,), ()),) if function else UNKNOWN


def _getattr(callables: Callables, context: Context, arguments: Arguments) -> Types | None:
    receiver, name = arguments.at(0) or UNKNOWN, arguments.at(1)
    names = [t.value for t in name or () if isinstance(t, Lit) and isinstance(t.value, str)]
    names = names or _named_alike(callables, receiver, arguments)
    found = [_along(callables, receiver, n) for n in names]
    return merge(*found) or arguments.at(2) or UNKNOWN if found else UNKNOWN


def _along(callables: Callables, receiver: Types, path: str) -> Types:
    """An attribute, or what ``attrgetter("owner.name")`` gives."""
    for name in path.split("."):
        receiver = callables.linker.attributes.of(receiver, name)
    return receiver


def _named_alike(callables: Callables, receiver: Types, arguments: Arguments) -> list[str]:
    """The names of the project's own that ``getattr(self, "on_" + name)`` and ``getattr(drivers, f"{name}Driver")``
    choose from: an object's or a class's methods, what a module defines."""
    pattern = _pattern(arguments.positional[1] if len(arguments.positional) > 1 else None)
    if pattern == ANY_NAME:
        return []
    program, mro = callables.linker.program, callables.linker.hierarchy.mro
    owners = [owner for t in receiver if isinstance(t, (Inst, Cls)) for owner in mro(t.ref)]
    names = [m for owner in owners if not program.module_of(owner).is_stub for m in program.cls(owner).methods]
    modules = [program.module(t.number) for t in receiver if isinstance(t, Mod)]
    names += [
        name
        for module in modules
        if not module.is_stub
        for name, entries in module.facts.frames[0].bindings.items()
        if any(value is not None and value[TAG] in DEFINED for _, value in entries)
    ]
    return [name for name in dict.fromkeys(names) if re.fullmatch(pattern, name)][:MOST_ALIKE]


def _pattern(value: Value) -> str:
    """What names fit ``"on_" + name``, ``"on_%s" % name``, ``f"on_{name}_done"``."""
    if value is not None and value[TAG] == "const" and isinstance(value[CONSTANT], str):
        return re.escape(value[CONSTANT])
    if value is None or value[TAG] != "bin" or value[OPERATOR] not in ("__add__", "__mod__"):
        return ANY_NAME
    first = _pattern(value[LEFT])
    return first + _pattern(value[RIGHT]) if value[OPERATOR] == "__add__" else first.replace("%s", ANY_NAME)


def _import_module(callables: Callables, context: Context, arguments: Arguments) -> Types | None:
    found: list[Type] = []
    for t in arguments.at(0) or arguments.named("name") or ():
        if isinstance(t, Lit) and isinstance(t.value, str):
            for name in _absolute(t.value, context, arguments) if t.value.startswith(".") else [t.value]:
                module = callables.linker.program.import_name(name, context.module)
                if isinstance(module, Mod):
                    found.append(module)
    return tuple(found)


def _absolute(name: str, context: Context, arguments: Arguments) -> list[str]:
    """What ``import_module(".name", package)`` may mean: the package is a constant, ``__package__`` or ``__name__``."""
    values = [*arguments.positional[1:2], *(value for key, value in arguments.keywords if key == "package")]
    types = arguments.at(1) or arguments.named("package") or ()
    packages = [t.value for t in types if isinstance(t, Lit) and isinstance(t.value, str)]
    packages += [context.module.package for value in values if value == ("name", "__package__")]
    packages += [context.module.name for value in values if value == ("name", "__name__")]
    level = len(name) - len(name.lstrip("."))
    parents = [package.split(".") for package in packages]
    return [".".join((*p[: len(p) - level + 1], name[level:])) for p in parents if level <= len(p)]


def _type(callables: Callables, context: Context, arguments: Arguments) -> Types | None:
    if arguments.count() == 3:  # a new class: what it inherits is known
        bases = [base for t in arguments.at(1) or () if isinstance(t, Tup) for base in merge(*t.items)]
        return tuple(base for base in bases if isinstance(base, Cls))
    if arguments.count() != 1:
        return UNKNOWN
    hierarchy = callables.linker.hierarchy
    instances = [i for t in arguments.at(0) or () for i in hierarchy.as_instance(t)]
    return tuple(hierarchy.class_of(i) for i in instances if isinstance(i, Inst))


def subclasses(callables: Callables, context: Context, callee: AccessPath) -> Types:
    """What ``C.__subclasses__()`` lists: the classes of the project that derive from it directly."""
    linker = callables.linker
    found = [
        Cls(sub)
        for t in linker.types(context, callee[OF])
        if isinstance(t, Cls)
        for sub in linker.hierarchy.subclasses(t.ref)
        if any(base.ref == t.ref for base in linker.hierarchy.bases(sub))
    ]
    return linker.instance("list", tuple(found)) if 0 < len(found) <= MOST_SUBCLASSES else UNKNOWN


def _cast(callables: Callables, context: Context, arguments: Arguments) -> Types | None:
    if len(arguments.positional) != 2:
        return UNKNOWN
    annotations = callables.linker.annotations
    said = arguments.positional[0]
    declared = annotations.instance(context, said)
    if declared:
        return declared
    known = arguments.at(1) or UNKNOWN
    if annotations.special(context, unsubscripted(said)) == "Callable":
        find = callables.linker.methods.find
        return tuple(
            t for t in known if isinstance(t, (Fn, Part, Cls)) or (isinstance(t, Inst) and find(t.ref, "__call__"))
        )
    return known


SPECIAL_FORMS = {
    **TABLES,
    "asyncio.gather": _gather,
    "builtins.super": _super,
    "functools.partial": _partial,
    "types.MethodType": _method_type,
    "builtins.getattr": _getattr,
    "builtins.type": _type,
    "importlib.import_module": _import_module,
    "typing.cast": _cast,
    "typing_extensions.cast": _cast,
}
