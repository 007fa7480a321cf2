"""Annotations: from what is written after a colon to the types it declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.extract.annotations import quoted
from loopsafe.lint.facts import ARGUMENTS, CALLEE, CLASS, KEYWORDS, Value
from loopsafe.lint.link.aliases import type_alias
from loopsafe.lint.link.types import (
    UNKNOWN,
    Cls,
    Coro,
    Fn,
    Gen,
    Inst,
    Lit,
    Map,
    Part,
    Ref,
    Tup,
    Type,
    Types,
    merge,
    specified,
)

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program import Context

TYPING = ("typing.", "typing_extensions.", "collections.abc.", "builtins.", "contextlib.")
FIRST = frozenset({"Annotated", "ClassVar", "Final", "Required", "NotRequired", "ReadOnly", "InitVar", "TypeGuard"})
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

Substitution = dict[str, Types]
NOTHING: Types = (Lit(None, "NoneType"),)


class Annotations:
    """From annotations, as access paths, to types; type variables are filled in from what is given for them."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._parameters: dict[Ref, tuple[str, ...]] = {}
        self._instances: dict[object, Types] = {}
        self._variables: dict[tuple[int, int, Value], frozenset[str]] = {}
        self._type_variables: dict[tuple[int, int, Value], str | None] = {}

    def variables(self, context: Context, annotation: Value) -> frozenset[str]:
        """The type variables an annotation mentions, and ``"Self"`` when it does."""
        key = (context.mid, context.fid, annotation)
        found = self._variables.get(key)
        if found is None:
            found = self._variables[key] = frozenset(self._variables_in(context, annotation))
        return found

    def instance(self, context: Context, value: Value, given: Substitution | None = None, depth: int = 0) -> Types:
        """The instances an annotation admits, with type variables replaced by what is ``given``."""
        if value is None or depth > 12:
            return UNKNOWN
        if (given and self.variables(context, value)) or "Self" in self.variables(context, value):
            return self._instance(context, value, given, depth)
        # It does not depend on the call: one answer for all contexts of the frame.
        key = (context.mid, context.fid, value)
        found = self._instances.get(key)
        if found is not None:
            return found
        return self.linker.guarded((-5, key), self._instances, lambda: self._instance(context, value, None, depth))

    def _instance(self, context: Context, value: Value, given: Substitution | None, depth: int) -> Types:
        """The instances an annotation admits, asked without the memo."""
        tag = value[0]
        if tag == "const":
            if isinstance(value[1], str):
                return self.instance(context, quoted(value[1]), given, depth + 1)
            return NOTHING if value[1] is None else UNKNOWN
        if tag == "union":
            return _either([self.instance(context, member, given, depth + 1) for member in value[1]])
        if tag == "bin" and value[1] == "__or__":
            return _either([self.instance(context, member, given, depth + 1) for member in value[2:]])
        if tag == "typed":
            return self.instance(context, value[2], given, depth + 1)
        if tag == "item":
            return self._subscript(context, value, given, depth)
        if tag not in ("name", "attr", "cls", "from"):
            return UNKNOWN
        special = self.special(context, value)
        if special == "Self":
            return given["Self"] if given and "Self" in given else self._self(context)
        if special in SILENT:
            return UNKNOWN
        if special in ("type", "Type"):
            return UNKNOWN
        variable = self.type_variable(context, value)
        if variable is not None:
            if given is not None and variable in given:
                return given[variable]
            return self._bound(context, value, given, depth)
        if special in CONTAINERS:
            return self.linker.instance(CONTAINERS[special])
        alias = type_alias(self.linker, context, value)
        if alias is not None:
            where, target = alias
            return self.instance(where, target, given, depth + 1)
        found = self.linker.types(context, value)
        return tuple(Inst(t.ref, t.args) for t in found if isinstance(t, Cls))

    def special(self, context: Context, value: Value) -> str:
        """The last name of a special form of ``typing``, or ``""``."""
        dotted = self.linker.program.dotted(context, value)
        if dotted.startswith(TYPING):
            return dotted.rpartition(".")[2]
        return ""

    def _self(self, context: Context) -> Types:
        """The class around a frame, as ``Self`` means it."""
        frames = context.module.facts.frames
        fid = context.fid
        while fid >= 0:
            if frames[fid].owner >= 0 and frames[fid].kind != CLASS:
                receiver = self.linker.parameters.types(context, fid, 0) if frames[fid].params else UNKNOWN
                return tuple(Inst(t.ref, t.args) if isinstance(t, Cls) else t for t in receiver)
            fid = frames[fid].parent
        return UNKNOWN

    def _subscript(self, context: Context, value: Value, given: Substitution | None, depth: int) -> Types:
        """The instances that an annotation such as ``list[int]`` or ``Optional[X]`` admits."""
        _, base, argument = value
        arguments: tuple[Value | None, ...] = (argument,)
        if argument is not None and argument[0] == "seq":
            arguments = argument[2]

        def inner(index: int) -> Types:
            if index < len(arguments):
                return self.instance(context, arguments[index], given, depth + 1)
            return UNKNOWN

        special = self.special(context, base)
        if special in FIRST:
            return inner(0)
        if special in ("Optional", "Union"):
            members = [inner(index) for index in range(len(arguments))]
            return _either(members) if special == "Union" else _either([*members, NOTHING])
        if special == "Literal":
            return tuple(
                Lit(item[1], item[1].__class__.__name__)
                for item in arguments
                if item is not None and item[0] == "const"
            )
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
        args = tuple(inner(index) for index in range(len(arguments)))
        found = self.linker.types(context, base)
        return tuple(Inst(t.ref, args) for t in found if isinstance(t, Cls))

    def type_variable(self, context: Context, value: Value) -> str | None:
        """The name of a type variable, when ``value`` is one."""
        key = (context.mid, context.fid, value)
        if key not in self._type_variables:
            call = self._type_variable_call(context, value)
            self._type_variables[key] = call[0] if call is not None else None
        return self._type_variables[key]

    def _type_variable_call(self, context: Context, value: Value) -> tuple[str, Context, int] | None:
        """The name of a type variable and the call that makes it: ``T = TypeVar("T", bound=X)``."""
        program = self.linker.program
        if value[0] == "from":
            module = program.table.find(context.module.absolute(value[1], value[2]), context.module)
            if module is None or module is context.module:
                return None
            return self._type_variable_call(program.context(module.number, 0), ("name", value[3]))
        if value[0] != "name":
            return None
        owner, target = next(iter(context.entries(value[1])), (-1, None))
        if target is None or target[0] not in ("from", "call"):
            return None
        where = program.context(context.mid, owner)
        if target[0] == "from":
            return self._type_variable_call(where, target)
        made = program.dotted(where, where.frame.events[target[1]][CALLEE])
        return (value[1], where, target[1]) if made.rpartition(".")[2] == "TypeVar" else None

    def _bound(self, context: Context, value: Value, given: Substitution | None, depth: int) -> Types:
        call = self._type_variable_call(context, value)
        if call is None:
            return UNKNOWN
        _, where, number = call
        event = where.frame.events[number]
        for key, argument in event[KEYWORDS]:
            if key == "bound":
                return self.instance(where, _annotation_of(argument), None, depth + 1)
        return merge(*[self.instance(where, argument, None, depth + 1) for argument in event[ARGUMENTS][1:]]) or UNKNOWN

    def class_parameters(self, ref: Ref) -> tuple[str, ...]:
        """The names of a generic class's type variables, in order."""
        found = self._parameters.get(ref)
        if found is None:
            program = self.linker.program
            cls = program.cls(ref)
            context = program.context(ref[0], cls.parent)
            explicit: list[str] = []
            seen: list[str] = []
            for base in cls.bases:
                if base is None or base[0] != "item":
                    continue
                names = self._variables_in(context, base[2])
                if self.special(context, base[1]) in ("Generic", "Protocol"):
                    explicit += names
                seen += names
            found = tuple(dict.fromkeys(explicit or seen))
            self._parameters[ref] = found
        return found

    def _variables_in(self, context: Context, value: Value) -> list[str]:
        """Gather the type variables of an annotation."""
        if value is None:
            return []
        tag = value[0]
        if tag == "seq":
            return [name for item in value[2] for name in self._variables_in(context, item)]
        if tag == "item":
            return [*self._variables_in(context, value[1]), *self._variables_in(context, value[2])]
        if tag == "union":
            return [name for item in value[1] for name in self._variables_in(context, item)]
        if tag == "bin":
            return [name for item in value[2:] for name in self._variables_in(context, item)]
        if tag == "typed":
            return self._variables_in(context, value[2])
        if tag in ("name", "from", "attr"):
            if value[-1] == "Self":
                return ["Self"]
            name = self.type_variable(context, value)
            if name is not None:
                return [name]
            alias = type_alias(self.linker, context, value)
            return self._variables_in(*alias) if alias is not None and alias[1] != value else []
        return []

    def subscripted(self, t: Cls, key: Types) -> Cls:
        """``C[key]`` as a value: a class with type arguments."""
        parts = key[0].items if len(key) == 1 and isinstance(key[0], Tup) else (key,)
        args = tuple(tuple(Inst(k.ref, k.args) for k in part if isinstance(k, Cls)) for part in parts)
        return Cls(t.ref, args)

    def unify(self, context: Context, annotation: Value, types: Types, given: Substitution, depth: int = 0) -> None:
        """Learn type variables from an argument: ``annotation`` is the parameter's, ``types`` the argument's."""
        if annotation is None or not types or depth > 6:
            return
        tag = annotation[0]
        if tag == "union":
            for member in annotation[1]:
                self.unify(context, member, types, given, depth + 1)
            return
        if tag in ("name", "from"):
            variable = self.type_variable(context, annotation)
            if variable is not None:
                given[variable] = merge(given.get(variable, ()), types)
            return
        if tag != "item":
            return
        base, argument = annotation[1], annotation[2]
        arguments = argument[2] if argument is not None and argument[0] == "seq" else (argument,)
        if not arguments:
            return
        special = self.special(context, base)
        linker = self.linker
        if special in ("Optional", "Union", "Annotated"):
            for member in arguments:
                self.unify(context, member, types, given, depth + 1)
        elif special in ("Awaitable", "Coroutine"):
            self.unify(context, arguments[-1], linker.awaited(types), given, depth + 1)
        elif special in ("type", "Type"):
            instances = tuple(Inst(t.ref, t.args) for t in types if isinstance(t, Cls))
            self.unify(context, arguments[0], instances, given, depth + 1)
        elif special == "Callable":
            results = [linker.callables.result(None, t, None) for t in types if isinstance(t, (Fn, Part, Cls, Inst))]
            if len(arguments) > 1:
                self.unify(context, arguments[-1], merge(*results) if results else (), given, depth + 1)
        elif special in ("tuple", "Tuple") and any(isinstance(t, Tup) for t in types):
            for t in types:
                for member, held in zip(arguments, t.items if isinstance(t, Tup) else (), strict=False):
                    self.unify(context, member, held, given, depth + 1)
        elif special in ("AbstractContextManager", "ContextManager"):
            self.unify(context, arguments[0], linker.entered(types), given, depth + 1)
        else:
            self._unify_generic(context, base, arguments, types, given, depth)

    def _unify_generic(
        self,
        context: Context,
        base: Value,
        arguments: tuple[Value, ...],
        types: Types,
        given: Substitution,
        depth: int,
    ) -> None:
        """Learn type variables from an argument for ``base[arguments]``, where ``base`` is any generic class."""
        linker = self.linker
        wanted = [t.ref for t in linker.types(context, base) if isinstance(t, Cls)]
        for t in types:
            if isinstance(t, Inst):
                for ref in wanted:
                    substitution = linker.hierarchy.substitution(t, ref)
                    if substitution is not None:
                        for name, argument in zip(self.class_parameters(ref), arguments, strict=False):
                            self.unify(context, argument, substitution.get(name, ()), given, depth + 1)
                        break
                else:
                    if len(arguments) == 1:
                        self.unify(context, arguments[0], linker.elements((t,)), given, depth + 1)
            elif isinstance(t, (Tup, Gen)) and len(arguments) == 1:
                self.unify(context, arguments[0], linker.elements((t,)), given, depth + 1)
            elif isinstance(t, Map) and len(arguments) == 2:
                values = merge(*[v for _, v in t.pairs]) if t.pairs else ()
                self.unify(context, arguments[1], values, given, depth + 1)

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
            return specified(tuple(known), useful)
        return useful


def refines(linker: Linker, t: Type, refs: list[Ref]) -> bool:
    """Whether a value of type ``t`` says more than the classes it is declared to be of."""
    if isinstance(t, Map):
        return bool(t.pairs) and all(types for _, types in t.pairs)
    if isinstance(t, Tup):
        return all(t.items)
    if not isinstance(t, Inst) or not (t.exact or linker.program.module(t.ref[0]).is_stub):
        return False
    hierarchy, module = linker.hierarchy, linker.program.module
    return any(
        hierarchy.is_subtype(t, ref) or (not module(ref[0]).is_stub and hierarchy.is_protocol(ref)) for ref in refs
    )


def _annotation_of(value: Value) -> Value:
    return value


def _either(members: list[Types]) -> Types:
    """The members of a union; nothing when all that is known of it is None."""
    merged = merge(*members)
    return UNKNOWN if merged == NOTHING and not all(members) else merged
