"""Reflected operators: whether ``a + b`` can run ``b.__radd__`` at all, where ``a`` has ``__add__``.

Python calls it when ``__add__`` returns ``NotImplemented``, and before ``__add__`` when the class of ``b`` derives from
the class of ``a`` (documentation of ``object.__radd__``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, NUMBER, TAG, members_of, unconditional
from loopsafe.lint.link.program.types import Cls, Inst

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.calls.methods import Method
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Types

RESULTS = frozenset({"bin", "dict", "mapping", "seq", "type"})
"""Values that are never ``NotImplemented``: of operators, Python has looked at that before."""


def is_final(linker: Linker, method: str, left: Types, right: Types) -> bool:
    """Whether a special method of every possible left operand gives the result, so that the right one is not asked."""
    objects = [t for t in left if isinstance(t, Inst)]
    if not objects or len(objects) < len(left):
        return False
    return all(_gives_result(linker, one, method) and not _precedes(linker, one, right) for one in objects)


def _gives_result(linker: Linker, t: Inst, name: str) -> bool:
    """Whether no method that the operator may run, overrides among them, returns ``NotImplemented``."""
    methods = linker.methods.of(t, name)
    return bool(methods) and all(_returns_result(linker, method) for method in methods)


def _returns_result(linker: Linker, method: Method) -> bool:
    program = linker.program
    if program.module_of(method.owner).is_stub or linker.marks.function(method.ref).wrappers:
        return False
    context = program.context(*method.ref)
    returned = (member for value, _ in context.frame.returns for member in members_of(value))
    return all(_is_result(linker, context, unconditional(member)) for member in returned)


def _is_result(linker: Linker, context: Context, value: Value) -> bool:
    """Whether a value is certainly not ``NotImplemented``: the object itself, a new one, a number."""
    if value is None:
        return False
    if value[TAG] == "call":
        callees = linker.types(context, context.frame.events[value[NUMBER]][CALLEE])
        return bool(callees) and all(isinstance(t, Cls) for t in callees)
    return value == ("param", 0) or value[TAG] in RESULTS or value[TAG] == "const"


def _precedes(linker: Linker, t: Inst, right: Types) -> bool:
    """Whether the class of a right operand may derive from the class of the left one, and so is asked first."""
    hierarchy = linker.hierarchy
    for other in right:
        if isinstance(other, Inst):
            possible = (other.ref, *(() if other.exact else hierarchy.subclasses(other.ref)))
            if any(ref != t.ref and t.ref in hierarchy.mro(ref) for ref in possible):
                return True
    return False
