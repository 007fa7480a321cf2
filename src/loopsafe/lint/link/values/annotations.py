"""Annotations: from what is written after a colon to the types it declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.annotations import quoted
from loopsafe.lint.facts import (
    CLASS,
    CONSTANT,
    DECLARED,
    ELEMENTS,
    KEY,
    MEMBERS,
    OF,
    OPERATOR,
    TAG,
    AccessPath,
    Value,
    unsubscripted,
)
from loopsafe.lint.link.program.aliases import type_alias
from loopsafe.lint.link.program.open_types import has_own_code
from loopsafe.lint.link.program.types import (
    UNKNOWN,
    Cls,
    Coro,
    Inst,
    Lit,
    Map,
    Ref,
    Substitution,
    Tup,
    Type,
    Types,
    merge,
    specified,
)
from loopsafe.lint.link.values.fixpoint import ANNOTATED

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

TYPING = ("typing.", "typing_extensions.", "collections.abc.", "builtins.", "contextlib.")
# What these mean is their first argument.
TYPE_QUALIFIERS = frozenset({"Annotated", "ClassVar", "Final", "Required", "NotRequired", "ReadOnly", "InitVar"})
GUARDS = ("TypeGuard", "TypeIs")  # what functions return that answer what their argument is: yes or no
CONTAINERS = {
    "List": "list",
    "Dict": "dict",
    "Set": "set",
    "FrozenSet": "frozenset",
    "list": "list",
    "dict": "dict",
    "set": "set",
    "frozenset": "frozenset",
}
SILENT = frozenset({"Any", "object", "Callable", "NoReturn", "Never", "AnyStr", "LiteralString", "Hashable"})

NAMES = ("name", "attr", "from")

NOTHING: Types = (Lit(None, "NoneType"),)


class Annotations:
    """From annotations, as access paths, to types; type variables are filled in from what is given for them."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._instances: dict[object, Types] = {}

    def instance(self, context: Context, value: Value, given: Substitution | None = None, depth: int = 0) -> Types:
        """The instances an annotation admits, with type variables replaced by what is ``given``."""
        if value is None or depth > 12:
            return UNKNOWN
        if (
            given and self.linker.type_variables.mentioned(context, value)
        ) or "Self" in self.linker.type_variables.mentioned(context, value):
            return self._instance(context, value, given, depth)
        # It does not depend on the call: one answer for all contexts of the frame.
        key = (context.mid, context.fid, value)
        found = self._instances.get(key)
        if found is not None:
            return found
        return self.linker.guarded(
            (ANNOTATED, key), self._instances, lambda: self._instance(context, value, None, depth)
        )

    def _instance(self, context: Context, value: AccessPath, given: Substitution | None, depth: int) -> Types:
        """The instances an annotation admits, asked without the memo."""
        tag = value[TAG]
        if tag == "const":
            if isinstance(value[CONSTANT], str):
                return self.instance(context, quoted(value[CONSTANT]), given, depth + 1)
            return NOTHING if value[CONSTANT] is None else UNKNOWN
        if tag == "union":
            return _either([self.instance(context, member, given, depth + 1) for member in value[MEMBERS]])
        if tag == "bin" and value[OPERATOR] == "__or__":
            return _either([self.instance(context, member, given, depth + 1) for member in value[2:]])
        if tag == "typed":
            return self.instance(context, value[DECLARED], given, depth + 1)
        if tag == "item":
            return self._subscript(context, value, given, depth)
        if tag == "call" and given:
            variable = self.linker.type_variables.name_of(context, value)
            return given.get(variable, UNKNOWN) if variable is not None else UNKNOWN
        return self._named(context, value, given, depth) if tag in ("name", "attr", "cls", "from") else UNKNOWN

    def _named(self, context: Context, value: AccessPath, given: Substitution | None, depth: int) -> Types:
        """The instances that a name in an annotation admits: of a class, an alias, a type variable, a special form."""
        special = self.special(context, value)
        if special == "Self":
            return given["Self"] if given and "Self" in given else self._self(context)
        if special in SILENT or special in ("type", "Type"):
            return UNKNOWN
        variable = self.linker.type_variables.name_of(context, value)
        if variable is not None:
            if given is not None and variable in given:
                return given[variable]
            return self.linker.type_variables.bound(context, value, depth)
        if special in CONTAINERS:
            return self.linker.instance(CONTAINERS[special])
        alias = type_alias(self.linker, context, value)
        if alias is not None:
            where, target = alias
            return self.instance(where, target, given, depth + 1)
        found = self.linker.types(context, value)
        return tuple(Inst(t.ref, t.args) for t in found if isinstance(t, Cls))

    def admits_code(self, context: Context, value: Value) -> bool:
        """Whether one of the members of a union is a function: ``str | Callable[..., T]``."""
        members: tuple[Value, ...] = ()
        if value is not None and value[TAG] == "union":
            members = value[MEMBERS]
        elif value is not None and value[TAG] == "bin" and value[OPERATOR] == "__or__":
            members = value[2:]
        elif value is not None and value[TAG] == "item" and self.special(context, value[OF]) in ("Optional", "Union"):
            members = value[KEY][ELEMENTS] if value[KEY] is not None and value[KEY][TAG] == "seq" else (value[KEY],)
        return any(
            member is not None
            and (self.special(context, unsubscripted(member)) == "Callable" or self.admits_code(context, member))
            for member in members
        )

    def special(self, context: Context, value: Value) -> str:
        """The last name of a special form of ``typing``, or ``""``."""
        dotted = self.linker.program.dotted(context, value)
        if dotted.startswith(TYPING):
            return dotted.rpartition(".")[2]
        return ""

    def _self(self, context: Context) -> Types:
        """The class around a frame, as ``Self`` means it."""
        for fid, frame in context.around():
            if frame.owner >= 0 and frame.kind != CLASS:
                receiver = self.linker.parameters.types(context, fid, 0) if frame.params else UNKNOWN
                return tuple(Inst(t.ref, t.args) if isinstance(t, Cls) else t for t in receiver)
        return UNKNOWN

    def _subscript(self, context: Context, value: AccessPath, given: Substitution | None, depth: int) -> Types:
        """The instances that an annotation such as ``list[int]`` or ``Optional[X]`` admits."""
        _, base, argument = value
        arguments: tuple[Value, ...] = (argument,)
        if argument is not None and argument[TAG] == "seq":
            arguments = argument[ELEMENTS]

        def inner(index: int) -> Types:
            if index < len(arguments):
                return self.instance(context, arguments[index], given, depth + 1)
            return UNKNOWN

        special = self.special(context, base)
        admitted = self._special_form(special, arguments, inner) if special else None
        if admitted is not None:
            return admitted
        args = tuple(inner(index) for index in range(len(arguments)))
        generic = self.generic_alias(context, base, args)
        if generic is not None:
            return self.instance(*generic, depth + 1)
        found = self.linker.types(context, base)
        return tuple(Inst(t.ref, args) for t in found if isinstance(t, Cls))

    def _special_form(self, special: str, arguments: tuple[Value, ...], inner: Callable[[int], Types]) -> Types | None:
        """The instances that a form of ``typing`` with arguments admits; None where the name is not special."""
        if special in TYPE_QUALIFIERS:
            return inner(0)
        if special in GUARDS:
            return self.linker.instance("bool")
        if special in ("Optional", "Union"):
            members = [inner(index) for index in range(len(arguments))]
            return _either(members) if special == "Union" else _either([*members, NOTHING])
        if special == "Literal":
            constants = [item[CONSTANT] for item in arguments if item is not None and item[TAG] == "const"]
            return tuple(Lit(constant, constant.__class__.__name__) for constant in constants)
        if special in ("type", "Type"):
            return tuple(Cls(t.ref, t.args, True) for t in inner(0) if isinstance(t, Inst))
        if special in ("Awaitable", "Coroutine"):
            return (Coro(inner(len(arguments) - 1)),)
        if special in ("tuple", "Tuple"):
            if len(arguments) == 2 and arguments[1] is None:
                return self.linker.instance("tuple", inner(0))
            return (Tup(tuple(inner(index) for index in range(len(arguments)))),)
        if special in SILENT:
            return UNKNOWN
        if special in CONTAINERS:
            return self.linker.instance(CONTAINERS[special], *[inner(index) for index in range(len(arguments))])
        return None

    def generic_alias(
        self, context: Context, base: Value, args: tuple[Types, ...]
    ) -> tuple[Context, Value, Substitution] | None:
        """What ``Table[int]`` means where ``Table = dict[str, T]``: the alias, and what stands for its variables."""
        alias = type_alias(self.linker, context, base) if base is not None and base[TAG] in NAMES else None
        if alias is None or alias[1] == base:
            return None
        names = self.linker.type_variables.in_order(*alias)
        return (*alias, dict(zip(names, args, strict=False))) if names else None

    def subscripted(self, t: Cls, key: Types) -> Cls:
        """``C[key]`` as a value: a class with type arguments."""
        parts = key[0].items if len(key) == 1 and isinstance(key[0], Tup) else (key,)
        return Cls(t.ref, tuple(tuple(i for k in part for i in _meant(k)) for part in parts))

    def declared(self, context: Context, annotation: Value, assigned: Types) -> Types:
        """What a variable declared to be ``annotation`` and assigned ``assigned`` is: the annotation wins, unless the
        assignment is a more exact form of it."""
        types = self.instance(context, annotation)
        useful = tuple(t for t in types if not (isinstance(t, Lit) and t.value is None))
        if not useful:
            return assigned
        refs = [t.ref for t in useful if isinstance(t, Inst)]
        known = [t for t in assigned if not (isinstance(t, Lit) and t.value is None)]
        if known and all(refines(self.linker, t, refs) for t in known):
            return more_exact(self.linker, tuple(known), useful)
        return useful


def _meant(key: Type) -> tuple[Inst, ...]:
    """What a class in square brackets says that values are; one that is named stands for itself, as a table's key."""
    if isinstance(key, Cls):
        return (Inst(key.ref, key.args),)
    return (Inst(key.value[0]),) if isinstance(key, Lit) and key.kind == "class" else ()


def refines(linker: Linker, t: Type, refs: list[Ref]) -> bool:
    """Whether a value of type ``t`` says more than the classes it is declared to be of."""
    if isinstance(t, Map):
        return bool(t.pairs) and all(types for _, types in t.pairs)
    if isinstance(t, Tup):
        return all(t.items)
    if has_own_code(linker, t) and any(map(linker.hierarchy.is_interface, refs)):
        return True
    if not isinstance(t, Inst) or not (t.exact or linker.program.module_of(t.ref).is_stub):
        return False
    hierarchy, module_of = linker.hierarchy, linker.program.module_of
    return any(
        hierarchy.is_subtype(t, ref) or (not module_of(ref).is_stub and hierarchy.is_protocol(ref)) for ref in refs
    )


def more_exact(linker: Linker, known: Types, declared: Types) -> Types:
    """What a value is known to be, where that refines what it is declared to be.

    Whose code runs need not say of what a value is, as ``Iterator[Path]`` does: then both count.
    """
    found = specified(known, declared)
    interface = any(isinstance(t, Inst) and linker.hierarchy.is_interface(t.ref) for t in declared)
    return merge(found, declared) if interface and any(has_own_code(linker, t) for t in found) else found


def _either(members: list[Types]) -> Types:
    """The members of a union; nothing when all that is known of it is None."""
    merged = merge(*members)
    return UNKNOWN if merged == NOTHING and not all(members) else merged
