"""Objects of classes that a library has which nobody has here: ``TextContent(text=text)``, ``list[ContentBlock]``.

Nothing is known of such a class but its name. No library derives from the project's classes, so that an object which
calling it makes is of none of these; what is declared to be of it, or was tested for it, is an instance where exactly
that is asked.
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
    """What a call of a library's class makes; not where it may wrap an object, a class or a function of the project."""
    name = _class_name(linker, context, event[CALLEE])
    if not name or any(_is_own(linker, context, value) for value in arguments_of(event)):
        return ()
    return (Foreign(name, made=True),)


def declared_of_library(linker: Linker, context: Context, annotation: Value) -> Types:
    """What an annotation says that names a library's class, or another type that it has a name for."""
    name = _class_name(linker, context, annotation)
    return (Foreign(name, made=False),) if name else ()


def told_of_library(linker: Linker, context: Context, asked: Value) -> Types:
    """What ``isinstance`` has told of an object, where it was asked about classes of libraries alone."""
    names = tuple(tested_class_names(linker, context, asked))
    return tuple(Foreign(name, made=False) for name in names) if all(names) else ()


def tested_class_names(linker: Linker, context: Context, value: Value) -> Iterator[str]:
    """The classes of libraries among those that ``isinstance`` is asked about."""
    if value is None:
        return
    members = value[ELEMENTS] if value[TAG] == "seq" else value[2:] if value[TAG] == "bin" else None
    if members is None:
        yield _class_name(linker, context, value)
    else:
        for member in members:
            yield from tested_class_names(linker, context, member)


def _class_name(linker: Linker, context: Context, value: Value) -> str:
    """The dotted name of what is called as classes are, and comes out of a library that nobody has here."""
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
    """Whether an access path begins with a name: attributes of anything else are asked when the code runs."""
    while value is not None and value[TAG] == "attr":
        value = value[OF]
    return value is not None and value[TAG] in ("name", "from", "imp")


def _is_own(linker: Linker, context: Context, value: Value) -> bool:
    """Whether a value is an object, a class or a function of the project."""
    types = linker.types(context, value)
    return any(isinstance(t, (Cls, Fn, Inst)) and not linker.program.module_of(t.ref).is_stub for t in types) or any(
        isinstance(t, Part) for t in types
    )
