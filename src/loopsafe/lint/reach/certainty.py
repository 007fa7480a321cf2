"""Constant propagation: what is certain about values once arguments are known, and which branches that rules out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    DEF,
    FIRST,
    KEYWORDS,
    KWARG,
    OP,
    SCOPE,
    THIRD,
    VARARG,
    Event,
    Value,
    method_of,
    parameters_in,
)
from loopsafe.lint.link.types import Cls, Fn, Inst, Lit, Ref, Type, Types, merge
from loopsafe.lint.reach.construction import Constructions
from loopsafe.lint.reach.enumerations import differs, is_member, member

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program import Context

Env = tuple[tuple[int, Types], ...]  # what a call passes: parameter, and all that it can be; sorted

DEEPEST = 5
WIDEST = 4
BUILTIN = frozenset({"builtins", "pathlib", "io"})  # modules whose classes are what they are, abstract ones aside
AFFIXES = frozenset({"startswith", "endswith"})
ABSTRACT = frozenset({"collections.abc", "typing", "typing_extensions", "numbers", "os", "contextlib", "abc"})
TESTS = frozenset({"true", "false", "none", "notnone", "isinstance", "notinstance", "among", "notamong", "either"})


class Certainty:
    """Certainty about values: unlike the linker's types, an answer names everything that a value can be, or nothing."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.constructions = Constructions(linker, self)
        self._relevant: dict[Ref, frozenset[int]] = {}

    # Entering functions

    def relevant(self, context: Context) -> frozenset[int]:
        """The parameters that a frame tests or hands on, and that no loop binds anew."""
        ref = (context.mid, context.fid)
        found = self._relevant.get(ref)
        if found is None:
            used: set[int] = set()
            for _, kind, *operands in context.frame.scopes[1:]:
                if kind in TESTS:
                    parameters_in(tuple(operands), used)
            for event in context.frame.events:
                if event[OP] == "call":
                    parameters_in(event[FIRST:], used)
                elif event[OP] in ("load", "op", "iter", "enter"):
                    parameters_in(event[FIRST:THIRD], used)
            found = self._relevant[ref] = frozenset(used - set(context.frame.looped))
        return found

    def passed(self, context: Context, env: Env, number: int, target: Context) -> Env:
        """What is certain about the parameters of ``target`` when the event enters it."""
        relevant = self.relevant(target)
        return self.bound(context, env, number, target, relevant) if relevant else ()

    def bound(self, context: Context, env: Env, number: int, target: Context, wanted: frozenset[int]) -> Env:
        """What is certain about some of the parameters of ``target``."""
        event = context.frame.events[number]
        if event[OP] != "call":
            return self.constructions.receiver(context, env, number, target) if 0 in wanted else ()
        bound = self._bound(context, event, target)
        if bound is None:
            return ()
        positional, keywords = event[ARGUMENTS], dict(event[KEYWORDS])
        starred = next((i for i, v in enumerate(positional) if v is not None and v[0] == "star"), None)
        found: list[tuple[int, Types]] = []
        for index in sorted(wanted):
            name, kind, _, default = target.frame.params[index]
            position = index - bound
            if position < 0:
                found += self.constructions.receiver(context, env, number, target)
                continue
            if kind in (VARARG, KWARG):
                continue
            if name in keywords:
                types = self.certain(context, env, keywords[name])
            elif position < len(positional) and (starred is None or position < starred):
                types = self.certain(context, env, positional[position])
            elif starred is not None or None in keywords or default is None:
                continue
            elif default[0] == "const":
                types = (_literal(default),)
            else:
                types = member(self.linker, self.linker.callables.definition_context((target.mid, target.fid)), default)
            if types and len(types) <= WIDEST:
                found.append((index, types))
        return tuple(found)

    def _bound(self, context: Context, event: Event, target: Context) -> int | None:
        """How many parameters of ``target`` the callee has bound already; None when they cannot be told."""
        ref = (target.mid, target.fid)
        found: set[int] = set()
        for t in self.linker.types(context, event[CALLEE]):
            if isinstance(t, Fn) and t.ref == ref:
                found.add(1 if t.bound is not None else 0)
            elif isinstance(t, Cls):
                for name in ("__init__", "__new__"):
                    member = self.linker.methods.find(t.ref, name)
                    if member is not None and member.ref == ref:
                        found.add(1)
        return found.pop() if len(found) == 1 else None

    # Values

    def certain(self, context: Context, env: Env, value: Value, depth: int = 0) -> Types:
        """All that a value can be; nothing when that is not certain."""
        if value is None or depth > DEEPEST:
            return ()
        tag = value[0]
        linker = self.linker
        if tag == "const":
            return (_literal(value),)
        if tag == "param":
            return next((types for index, types in env if index == value[1]), ()) or self._parameter(context, value[1])
        if tag in ("type", "dict", "mapping", "seq"):
            name = "dict" if tag in ("dict", "mapping") else value[1]
            return tuple(t._replace(args=()) for t in linker.instance(name) if isinstance(t, Inst))
        if tag in ("fn", "cls", "gen"):
            return linker.types(context, value)
        if tag in ("typed", "held"):
            return self.certain(context, env, value[2] if tag == "typed" else value[1], depth + 1)
        if tag == "union":
            return self._all(context, env, value[1], depth)
        if tag == "tried":
            return self._all(context, env, value[1:3], depth)
        if tag == "narrow":
            known, classes = self.certain(context, env, value[1], depth + 1), self._classes(context, value[2])
            if known and classes:
                return tuple(t for t in known if not self._never(t, classes)) or ()
            return tuple(Inst(ref) for ref in classes or ())
        if tag == "exclude":
            known, classes = self.certain(context, env, value[1], depth + 1), self._classes(context, value[2])
            return tuple(t for t in known if classes is None or not self._always(t, classes))
        if tag == "call":
            return self._result(context, env, value[1])
        if tag == "attr":
            named = member(linker, context, value) or self.constructions.member(context, value[1], value[2])
            return named or self._attribute(context, env, value, depth)
        if tag == "name":
            return self.constructions.named(context, value[1])
        return ()

    def _all(self, context: Context, env: Env, values: tuple[Value, ...], depth: int) -> Types:
        """All that several values can be together; those made on branches that are not taken are left out."""
        found: list[Types] = []
        for value in values:
            if value is not None and value[0] == "call" and self.excludes(
                context, env, context.frame.events[value[1]][SCOPE]
            ):
                continue  # made on a branch that is not taken
            known = self.certain(context, env, value, depth + 1)
            if not known and not self._is_nothing(context, env, value, depth):
                return ()
            found.append(known)
        return merge(*found) if found else ()

    def _is_nothing(self, context: Context, env: Env, value: Value, depth: int) -> bool:
        """Whether a test lets through nothing of what a value can be."""
        if value is None or value[0] not in ("narrow", "exclude") or self._classes(context, value[2]) is None:
            return False
        return bool(self.certain(context, env, value[1], depth + 1))

    def _parameter(self, context: Context, index: int) -> Types:
        """What a parameter is for every caller: ``self``, or what a plain annotation says."""
        _, kind, annotation, default = context.frame.params[index]
        if index == 0 and context.frame.owner >= 0:
            marked = self.linker.marks.function((context.mid, context.fid))
            return () if marked.staticmethod else self.linker.types(context, ("param", 0))
        if kind in (VARARG, KWARG) or default == ("const", None):
            return ()
        return self._declared(context, annotation)

    def _declared(self, context: Context, annotation: Value) -> Types:
        """What an annotation that is a plain class says; a union is only as good as its least known member."""
        if annotation is None:
            return ()
        if annotation[0] == "union":
            members = [self._declared(context, member) for member in annotation[1]]
            return merge(*members) if all(members) else ()
        if annotation == ("const", None):
            return (Lit(None, "NoneType"),)
        if annotation[0] not in ("name", "attr", "from"):
            return ()
        found = self.linker.types(context, annotation)
        if len(found) != 1 or not isinstance(found[0], Cls):
            return ()
        if self.linker.program.module(found[0].ref[0]).name in ABSTRACT:
            return ()
        return (Inst(found[0].ref),)

    def _result(self, context: Context, env: Env, number: int) -> Types:
        """What a call gives: a new object of a class, or what the function is declared to return."""
        linker = self.linker
        callees = linker.types(context, context.frame.events[number][CALLEE])
        if len(callees) != 1:
            return ()
        callee = callees[0]
        if isinstance(callee, Cls) and linker.hierarchy.is_enumeration(callee.ref):
            given = context.frame.events[number][ARGUMENTS]
            same = self.certain(context, env, given[0]) if len(given) == 1 else ()
            return same if all(is_member(t) and t.ref == callee.ref for t in same) else ()
        if isinstance(callee, Cls) and not callee.open:
            made = linker.methods.find(callee.ref, "__new__")
            own = made is not None and not linker.program.module(made.owner[0]).is_stub
            return () if own else (self.constructions.made(callee.ref, (context.number, number)),)
        if isinstance(callee, Fn):
            frame = linker.program.frame(callee.ref)
            if frame.kind == DEF and frame.returns_annotation is not None:
                return self._declared(linker.program.context(*callee.ref), frame.returns_annotation)
        return ()

    def _attribute(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        """The class of an attribute of the project's own object, when each assignment in the class makes one.

        Its value is never certain: whoever has the object may set the attribute.
        """
        linker = self.linker
        owners = self.certain(context, env, value[1], depth + 1)
        if not owners and value[1] == ("param", 0):
            owners = linker.types(context, value[1])
        found: list[Types] = []
        for t in owners:
            built = self.constructions.attribute(t, value[2]) if isinstance(t, Inst) else ()
            if built:
                found.append(built)
                continue
            if not isinstance(t, Inst) or not linker.hierarchy.is_complete(t.ref):
                return ()
            classes = (*linker.hierarchy.mro(t.ref), *(() if t.exact else linker.hierarchy.subclasses(t.ref)))
            assigned: list[Types] = []
            for ref in classes:
                cls = linker.program.cls(ref)
                if value[2] in cls.attributes or value[2] in cls.methods:
                    return ()
                for fid, _, made in cls.instance.get(value[2], ()):
                    known = self.certain(linker.program.context(ref[0], fid), (), made, depth + 1)
                    if not known or any(isinstance(t, Lit) for t in known):
                        return ()
                    assigned.append(self.constructions.unless_set(known, ref, value[2]))
            if not assigned:
                return ()
            found += assigned
        return merge(*found) if found else ()

    # Branches

    def excludes(self, context: Context, env: Env, scope: int) -> bool:
        """Whether what is known rules out that a scope is entered."""
        while scope:
            parent, kind, *operands = context.frame.scopes[scope]
            if kind in TESTS and self._fails(context, env, kind, operands):
                return True
            scope = parent
        return False

    def _fails(self, context: Context, env: Env, kind: str, operands: list[Value]) -> bool:
        """Whether a condition certainly does not hold."""
        if kind == "either":
            return all(any(self._fails(context, env, c[0], list(c[1:])) for c in held) for held in operands[0])
        value = operands[0]
        if self._is_only_declared(context, env, value):
            return False  # whoever tests it does not trust the annotation
        if kind in ("true", "false"):
            answer = self._affix(context, env, value)
            if answer is not None:
                return answer is (kind == "false")
        known = self.certain(context, env, value)
        if not known:
            return False
        if kind in ("isinstance", "notinstance"):
            classes = self._classes(context, operands[1])
            if classes is None:
                return False
            decide = self._never if kind == "isinstance" else self._always
            return all(decide(t, classes) for t in known)
        if kind in ("none", "notnone"):
            return all((isinstance(t, Lit) and t.value is None) is (kind == "notnone") for t in known)
        if kind in ("among", "notamong"):
            return self._is_decided(context, known, operands[1], kind)
        if not all(isinstance(t, Lit) for t in known):
            return kind == "false" and all(self._is_true(t) for t in known)
        if kind in ("true", "false"):
            return all(bool(t.value) is (kind == "false") for t in known)
        return False

    def _is_decided(self, context: Context, known: Types, constants: tuple[Value, ...], kind: str) -> bool:
        """Whether values that are compared with constants rule out the branch."""
        wanted: list[Type] = []
        for constant in constants:
            wanted += (_literal(constant),) if constant[0] == "const" else member(self.linker, context, constant)
        if len(wanted) != len(constants):
            return False
        return all(differs(t, tuple(wanted)) is (kind == "among") for t in known)

    def _is_only_declared(self, context: Context, env: Env, value: Value) -> bool:
        while value is not None and value[0] in ("narrow", "exclude"):
            value = value[1]
        if value is None or value[0] != "param" or (value[1] == 0 and context.frame.owner >= 0):
            return False
        return all(index != value[1] for index, _ in env)

    def _affix(self, context: Context, env: Env, value: Value) -> bool | None:
        """What ``x.startswith("a")`` answers, when that is certain."""
        if value is None or value[0] != "call":
            return None
        event = context.frame.events[value[1]]
        callee = event[CALLEE]
        if method_of(callee) not in AFFIXES or len(event[ARGUMENTS]) != 1 or event[KEYWORDS]:
            return None
        known = self.certain(context, env, callee[1])
        affix = event[ARGUMENTS][0]
        affixes = affix[2] if affix is not None and affix[0] == "seq" else (affix,)
        if not known or not all(a is not None and a[0] == "const" and isinstance(a[1], str) for a in affixes):
            return None
        if not all(isinstance(t, Lit) and isinstance(t.value, str) for t in known):
            return None
        answers = {getattr(t.value, callee[2])(tuple(a[1] for a in affixes)) for t in known}
        return answers.pop() if len(answers) == 1 else None

    def _is_true(self, t: Type) -> bool:
        if isinstance(t, (Fn, Cls)):
            return True
        if isinstance(t, Inst) and not self.linker.program.module(t.ref[0]).is_stub:
            if self.linker.hierarchy.is_enumeration(t.ref):
                return False  # IntEnum has members that are 0
            complete = self.linker.hierarchy.is_complete(t.ref)
            return complete and not any(self.linker.methods.find(t.ref, n) for n in ("__bool__", "__len__"))
        return False

    def _classes(self, context: Context, value: Value) -> tuple[Ref, ...] | None:
        """The classes that ``isinstance`` is asked about; None when one of them is unknown or an interface."""
        if value is None:
            return None
        members = value[2] if value[0] == "seq" else value[2:] if value[0] == "bin" else None
        if members is not None:
            found = [self._classes(context, member) for member in members]
            return None if any(m is None for m in found) else tuple(ref for m in found for ref in m or ())
        types = self.linker.types(context, value)
        if len(types) != 1 or not isinstance(types[0], Cls):
            return None
        ref = types[0].ref
        if self.linker.program.module(ref[0]).name in ABSTRACT or self.linker.hierarchy.is_protocol(ref):
            return None
        return (ref,)

    def _always(self, t: Type, classes: tuple[Ref, ...]) -> bool:
        return any(self.linker.hierarchy.is_subtype(t, ref) for ref in classes)

    def _never(self, t: Type, classes: tuple[Ref, ...]) -> bool:
        """Whether values of a type are certainly no instances of any of the classes."""
        if isinstance(t, (Fn, Cls)):
            return not any(self._is_callable_class(ref) for ref in classes)
        if isinstance(t, Lit):
            return not self._always(t, classes)
        if not isinstance(t, Inst) or self._always(t, classes):
            return False
        hierarchy = self.linker.hierarchy
        if not t.exact and any(t.ref in hierarchy.mro(ref) for ref in classes):
            return False  # some are
        if not self.linker.program.module(t.ref[0]).is_stub:
            return hierarchy.is_complete(t.ref)
        # A stub may leave out bases, but no library derives from the project.
        return self._is_builtin(t.ref) or not any(self.linker.program.module(ref[0]).is_stub for ref in classes)

    def _is_builtin(self, ref: Ref) -> bool:
        return self.linker.program.module(ref[0]).name in BUILTIN

    def _is_callable_class(self, ref: Ref) -> bool:
        return self.linker.program.module(ref[0]).is_stub


def _literal(constant: Value) -> Lit:
    return Lit(constant[1], constant[1].__class__.__name__)
