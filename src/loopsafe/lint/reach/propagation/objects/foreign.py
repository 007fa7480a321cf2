"""Objects of library classes that are not installed here: ``TextContent(text=text)``, ``list[ContentBlock]``.

Only the name of such a class is known. No library derives from classes of the project, so that its objects are not of
these classes. An object that is declared with the name, or was tested for it, passes an ``isinstance`` test for exactly
this name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, ELEMENTS, OF, TAG, arguments_of
from loopsafe.lint.link.program.types import Cls, Fn, Foreign, Inst, Part, Types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context


def made_by_library(linker: Linker, context: Context, event: Event) -> Types:
    """The object made by a call of a library class; none if it may wrap an object or function of the project."""
    name = _class_name(linker, context, event[CALLEE])
    if not name or any(_is_own(linker, context, value) for value in arguments_of(event)):
        return ()
    return (Foreign(name, made=True),)


def declared_of_library(linker: Linker, context: Context, annotation: Value) -> Types:
    """The types of an annotation that names a library class or another type of a library."""
    name = _class_name(linker, context, annotation)
    return (Foreign(name, made=False),) if name else ()


def narrowed_to_library(linker: Linker, context: Context, asked: Value) -> Types:
    """The types of an object that has passed an ``isinstance`` test for library classes alone."""
    names = tuple(tested_class_names(linker, context, asked))
    return tuple(Foreign(name, made=False) for name in names) if all(names) else ()


def tested_class_names(linker: Linker, context: Context, value: Value) -> Iterator[str]:
    """The library classes named in an ``isinstance`` test."""
    if value is None:
        return
    members = value[ELEMENTS] if value[TAG] == "seq" else value[2:] if value[TAG] == "bin" else None
    if members is None:
        yield _class_name(linker, context, value)
    else:
        for member in members:
            yield from tested_class_names(linker, context, member)


def _class_name(linker: Linker, context: Context, value: Value) -> str:
    """The dotted name of a callee that is written like a class, and comes from a library that is not installed."""
    if value is None or value[TAG] not in ("name", "attr", "from") or not _is_imported(value):
        return ""
    program = linker.program
    dotted = program.dotted(context, value)
    top, _, rest = dotted.partition(".")
    last = rest.rpartition(".")[2]
    if not last[:1].isupper() or last.isupper() or linker.types(context, value):
        return ""
    return dotted if program.table.find(top, context.module) is None else ""


def _is_imported(value: Value) -> bool:
    """Whether an access path begins with a name; attributes of other values are only known at run time."""
    while value is not None and value[TAG] == "attr":
        value = value[OF]
    return value is not None and value[TAG] in ("name", "from", "imp")


def _is_own(linker: Linker, context: Context, value: Value) -> bool:
    """Whether a value is an object, a class or a function of the project."""
    types = linker.types(context, value)
    return any(isinstance(t, (Cls, Fn, Inst)) and not linker.program.module_of(t.ref).is_stub for t in types) or any(
        isinstance(t, Part) for t in types
    )
