"""Whether a key that is some constants may as well be others: ``self.steps[self.state]()``, where methods set it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ANNOTATION, ATTRIBUTE, IDENTIFIER, MEMBERS, NUMBER, OF, TAG
from loopsafe.lint.link.program.types import Inst, Lit, Types

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

DEEPEST = 6


def is_open(linker: Linker, context: Context, value: Value, depth: int = 0) -> bool:
    """Whether some of what a value can be is not known, though some constants are."""
    if value is None or depth > DEEPEST or not linker.types(context, value):
        return True
    tag = value[TAG]
    if tag == "union":
        return any(is_open(linker, context, member, depth + 1) for member in value[MEMBERS])
    if tag in ("narrow", "exclude", "guarded"):
        return is_open(linker, context, value[OF], depth + 1)
    if tag == "param":
        return _is_open_parameter(linker, context, value[NUMBER])
    if tag == "name":
        entries = context.entries(value[IDENTIFIER])
        return any(is_open(linker, linker.program.outer(context, fid), v, depth + 1) for fid, v in entries)
    if tag == "attr":
        owners = [t for t in linker.types(context, value[OF]) if isinstance(t, Inst)]
        return any(_is_open_attribute(linker, t, value[ATTRIBUTE], depth) for t in owners)
    return False


def _is_open_parameter(linker: Linker, context: Context, index: int) -> bool:
    """Whether a parameter is bound to nothing, and its default or some of its calls are all that is known of it."""
    if context.bound(context.fid, index) is not None:
        return False
    annotation = context.frame.params[index][ANNOTATION]
    if annotation is not None and _are_constants(linker.annotations.instance(context, annotation)):
        return False  # ``Literal["a", "b"]``
    return not linker.parameters.is_known_from_calls(context.mid, context.fid, index)


def _is_open_attribute(linker: Linker, t: Inst, name: str, depth: int) -> bool:
    """Whether something is assigned to an attribute of which it is not known what it is."""
    program = linker.program
    if program.module_of(t.ref).is_stub:
        return False
    for owner in linker.hierarchy.mro(t.ref):
        cls = program.cls(owner)
        body = program.context(owner[0], cls.frame)
        entries = [(body, annotation, value) for annotation, value in cls.attributes.get(name, ())]
        for fid, annotation, value in cls.instance.get(name, ()):
            if not linker.attributes.statements.replaced.never_runs(t, owner, fid):
                entries.append((linker.methods.context(owner, fid, t), annotation, value))
        if any(a is not None and _are_constants(linker.annotations.instance(c, a)) for c, a, _ in entries):
            return False
        if any(v is not None and is_open(linker, c, v, depth + 1) for c, _, v in entries):
            return True
    return linker.foreign_writes.is_open(t, name)


def _are_constants(types: Types) -> bool:
    return bool(types) and all(isinstance(t, Lit) for t in types)
