"""Constants as types: enumeration members, literals and sentinels. ``mode is Mode.SYNC`` decides a branch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ATTRIBUTE, CONSTANT, OF, TAG
from loopsafe.lint.link.program.enumerations import MEMBER, is_member
from loopsafe.lint.link.program.types import Cls, Inst, Lit, Type, Types

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

NAMED = frozenset({"name", "attr", "cls", "from"})  # what a class is called by

IDENTITY_METHODS = frozenset({"__repr__", "__str__", "__bool__", "__reduce__", "__copy__", "__deepcopy__", "__hash__"})


def member(linker: Linker, context: Context, value: Value) -> Types:
    """The type of one enumeration member, ``Mode.SYNC``; empty for other values."""
    if value is None or value[TAG] != "attr" or value[OF] is None or value[OF][TAG] not in NAMED:
        return ()
    owners = linker.types(context, value[OF])
    if len(owners) != 1 or not isinstance(owners[0], Cls) or not linker.hierarchy.is_enumeration(owners[0].ref):
        return ()
    ref, name = owners[0].ref, value[ATTRIBUTE]
    attributes = linker.program.cls(ref).attributes
    own = [made for annotation, made in attributes.get(name, ()) if annotation is None]
    if len(own) != 1 or own[0] is None:
        return ()
    first = next(other for other, pairs in attributes.items() if any(made == own[0] for _, made in pairs))
    return (Inst(ref, ((Lit(first, MEMBER),),), True),)  # two names of one value are one member


def literal(constant: AccessPath) -> Lit:
    """The type of one constant."""
    return Lit(constant[CONSTANT], constant[CONSTANT].__class__.__name__)


def constants(linker: Linker, context: Context, values: tuple[Value, ...]) -> Types:
    """The constants and enumeration members in a comparison; empty if one of the values is something else."""
    found: list[Type] = []
    for value in values:
        found += (literal(value),) if value is not None and value[TAG] == "const" else member(linker, context, value)
    return tuple(found) if len(found) == len(values) else ()


def is_sentinel(linker: Linker, t: Type) -> bool:
    """Whether an object has nothing but its identity: ``MISSING = object()``, ``UNSET = Unset()``."""
    if not isinstance(t, Inst) or not t.exact or not linker.hierarchy.is_complete(t.ref):
        return False
    for owner in linker.hierarchy.mro(t.ref):
        cls, module = linker.program.cls(owner), linker.program.module_of(owner)
        if module.is_stub and (module.name, cls.name) != ("builtins", "object"):
            return False
        tells = cls.instance or cls.attributes or cls.decorators or not IDENTITY_METHODS.issuperset(cls.methods)
        if tells and not module.is_stub:
            return False
    return True


def differs(t: Type, constants: Types) -> bool | None:
    """Whether a value equals none of the constants; None if that is uncertain."""
    if t in constants:
        return False
    if isinstance(t, Lit) and any(isinstance(c, Lit) and c.value == t.value for c in constants):
        return None  # ``0 == False``, but not ``0 is False``
    if any(isinstance(c, Inst) and c.origin for c in constants):
        return True if isinstance(t, Lit) or (isinstance(t, Inst) and t.exact and t.origin) else None
    kinds = {is_member(c) for c in (t, *constants)}
    comparable = (isinstance(t, Lit) or is_member(t)) and len(kinds) == 1  # a member may equal its value
    return True if comparable else None
