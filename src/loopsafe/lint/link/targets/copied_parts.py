"""What is inside of an object: its elements and its attributes, which copying or pickling it goes through as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.link.program.types import Inst, Map, Tup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Type, Types

DEEPEST = 3
CONTAINERS = frozenset({"list", "dict", "set", "tuple", "frozenset", "deque", "defaultdict", "OrderedDict"})


def inside(linker: Linker, types: Types, methods: list[str]) -> list[Type]:
    """The values and, transitively, the parts of those that define none of the special methods ``methods``."""
    found: dict[Type, None] = {}
    level: list[Type] = list(types)
    for _ in range(DEEPEST):
        new = [t for t in level if t not in found]
        found.update(dict.fromkeys(new))
        level = [inner for t in new for inner in _within(linker, t, methods)]
    return list(found)


def parts_with_own_method(linker: Linker, t: Type, method: str) -> list[Type]:
    """The project's objects in a container or a record whose methods its ``repr``, ``==`` or ``<`` calls."""
    found: dict[Type, None] = {}
    level = list(_parts_used_by(linker, t, method))
    for _ in range(DEEPEST):
        new = [inner for inner in level if inner not in found]
        found.update(dict.fromkeys(new))
        level = [deeper for inner in new for deeper in _parts_used_by(linker, inner, method)]
    return [inner for inner in found if isinstance(inner, Inst) and _decides(linker, inner, method)]


def _parts_used_by(linker: Linker, t: Type, method: str) -> Iterator[Type]:
    """The elements of a container, the fields of a record for which Python writes the method."""
    if not isinstance(t, Inst) or linker.program.module_of(t.ref).is_stub:
        yield from _elements(linker, t)
    elif linker.records.is_record(t.ref) and not _decides(linker, t, method):
        for name in linker.records.fields_used_by(t.ref, method):
            yield from linker.attributes.of_one(t, name)


def _elements(linker: Linker, t: Type) -> Iterator[Type]:
    """What a container holds."""
    if isinstance(t, Tup):
        for types in t.items:
            yield from types
    elif isinstance(t, Map):
        for _, types in t.pairs:
            yield from types
    elif isinstance(t, Inst) and linker.program.cls(t.ref).name in CONTAINERS:
        for types in t.args:
            yield from types


def _within(linker: Linker, t: Type, methods: list[str]) -> Iterator[Type]:
    """The elements of a container, the attributes and fields of an object of the project."""
    if not isinstance(t, Inst) or linker.program.module_of(t.ref).is_stub:
        yield from _elements(linker, t)
    elif not any(_decides(linker, t, method) for method in methods):
        names = {
            name
            for owner in linker.hierarchy.mro(t.ref)
            if not linker.program.module_of(owner).is_stub
            for name in linker.program.cls(owner).instance
        }
        names.update(linker.records.all_fields(t.ref) if linker.records.is_record(t.ref) else ())
        for name in sorted(names):
            yield from linker.attributes.of_one(t, name)


def _decides(linker: Linker, t: Inst, method: str) -> bool:
    """Whether a class of the project, and not only ``object``, has a special method."""
    found = linker.methods.find(t.ref, method)
    return found is not None and not linker.program.module_of(found.owner).is_stub
