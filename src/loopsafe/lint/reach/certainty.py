"""Constant propagation: what is certain about values once arguments are known, and which branches that rules out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ANNOTATION,
    ARGUMENTS,
    ASYNC,
    CALLEE,
    DEF,
    GENERATOR,
    KEYWORDS,
    KWARG,
    NAME,
    OP,
    SCOPE,
    VARARG,
    Event,
    Value,
)
from loopsafe.lint.link.enumerations import is_member
from loopsafe.lint.link.types import Cls, Fn, Inst, Lit, Ref, Type, Types, merge
from loopsafe.lint.reach.answers import ABSTRACT, Answers, Keywords, Over, Something
from loopsafe.lint.reach.branches import TESTS, Branches, branch_of
from loopsafe.lint.reach.closures import enclosing, outer, used_in
from loopsafe.lint.reach.construction import Constructions
from loopsafe.lint.reach.enumerations import constants, literal, member
from loopsafe.lint.reach.keywords import asked, gathered, given_when_made
from loopsafe.lint.reach.returns import made_by, receiver

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program import Context
    from loopsafe.lint.link.settled import Settled

Env = tuple[tuple[int, Types], ...]  # what a call passes: parameter, and all that it can be; sorted

DEEPEST = 5
WIDEST = 4
CONTAINERS = frozenset({"builtins", "typing", "collections", "collections.abc"})
NAMING = frozenset({"__setattr__", "__getattr__"})  # the attribute that is accessed is their argument
SAID = {"true": Something(True, False), "notnone": Something(None, False), "false": Something(False, None)}


class Certainty:
    """Certainty about values: unlike the linker's types, an answer names everything that a value can be, or nothing."""

    def __init__(self, linker: Linker, settled: Settled) -> None:
        self.linker = linker
        self.settled = settled
        self.constructions = Constructions(linker, self, partial(receiver, self))
        self.answers = Answers(linker)
        self.branches = Branches(linker, self, self.answers)
        self._relevant: dict[Ref, frozenset[int]] = {}

    # Entering functions

    def relevant(self, context: Context) -> frozenset[int]:
        """The parameters that a frame tests or hands on, and that no loop binds anew."""
        ref = (context.mid, context.fid)
        found = self._relevant.get(ref)
        if found is None:
            found = self._relevant[ref] = used_in(context, TESTS)
        return found

    def passed(self, context: Context, env: Env, number: int, target: Context) -> Env:
        """What is certain about the parameters of ``target`` when the event enters it."""
        relevant = self.relevant(target)
        return self.bound(context, env, number, target, relevant) if relevant else ()

    def bound(self, context: Context, env: Env, number: int, target: Context, wanted: frozenset[int]) -> Env:
        """What is certain about some of the parameters of ``target``."""
        if target.frame.kind == GENERATOR:
            number = made_by(self.linker, context, number, target)
        event = context.frame.events[number]
        if event[OP] != "call":
            receiver = self.constructions.receiver(context, env, number, target) if 0 in wanted else ()
            named = ((1, (Lit(event[NAME], "str"),)),) if 1 in wanted and target.frame.name in NAMING else ()
            return receiver + named
        bound = self._bound(context, event, target)
        if bound is None:
            if 1 not in wanted or not given_when_made(context, event, target, self.linker):
                return ()
            data = gathered(target.frame, 1, {key: self._here(context, env, number, v) for key, v in event[KEYWORDS]})
            return ((1, (data,)),) if data is not None else ()
        positional, keywords = event[ARGUMENTS], dict(event[KEYWORDS])
        spread = self._spread(context, env, event)
        if spread is not None:
            keywords.pop(None)
        starred = next((i for i, v in enumerate(positional) if v is not None and v[0] == "star"), None)
        found: list[tuple[int, Types]] = []
        for index in sorted(wanted):
            if index < 0:
                inside = (context.mid, context.fid) == (target.mid, target.frame.parent)
                types = self._here(context, env, number, ("param", outer(index))) if inside else ()
                found += [(index, types)] if types else []
                continue
            name, kind, _, default = target.frame.params[index]
            position = index - bound
            if position < 0:
                found += self.constructions.receiver(context, env, number, target)
                continue
            if kind == KWARG and None not in keywords:
                given = {key: self._here(context, env, number, v) for key, v in keywords.items()} | (spread or {})
                told = gathered(target.frame, index, given)
                found += [(index, (told,))] if told is not None else []
            if kind in (VARARG, KWARG):
                continue
            if name in keywords:
                types = self._here(context, env, number, keywords[name])
            elif spread and name in spread:
                types = spread[name]
            elif position < len(positional) and (starred is None or position < starred):
                types = self._here(context, env, number, positional[position])
            elif starred is not None or None in keywords or default is None:
                continue
            elif default[0] == "const":
                types = (literal(default),)
            else:
                types = self.certain(self.linker.decorators.definition_context((target.mid, target.fid)), (), default)
            if types and len(types) <= WIDEST:
                found.append((index, types))
        return tuple(found)

    def _spread(self, context: Context, env: Env, event: Event) -> dict[str, Types] | None:
        """What ``f(**options)`` passes, when that is known; None otherwise."""
        known = [self.certain(context, env, value) for key, value in event[KEYWORDS] if key is None]
        given = known[0][0] if len(known) == 1 and len(known[0]) == 1 else None
        return dict(given.pairs) if isinstance(given, Keywords) else None

    def _here(self, context: Context, env: Env, number: int, value: Value) -> Types:
        """All that a value can be where an event stands: what it was compared with, or waited for, counts, too."""
        if self._may_wait(context, value) and self.settled.is_over_here(context, number, value):
            return (Over(),)
        found = self.certain(context, env, value)
        scope = 0 if found or not _stays(value) else context.frame.events[number][SCOPE]
        while scope:
            scope, kind, *operands = context.frame.scopes[scope]
            if kind == "none" and operands[0] == value:
                return (Lit(None, "NoneType"),)
            if kind == "among" and operands[0] == value:
                return constants(self.linker, context, operands[1])
            if kind in SAID and operands[0] == value and not _is_worked_on(context, value):
                return (SAID[kind],)
        return found

    def _may_wait(self, context: Context, value: Value) -> bool:
        """Whether a value is of a class of a library with methods that wait."""
        if value is None or value[0] not in ("call", "elem", "item", "attr"):
            return False
        return any(isinstance(t, Inst) and self.answers.waits(t.ref) for t in self.linker.types(context, value))

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
            elif isinstance(t, Inst):
                found.add(1)
        return found.pop() if len(found) == 1 else None

    def excludes(self, context: Context, env: Env, scope: int, depth: int = 0) -> bool:
        """Whether what is known rules out that a scope is entered."""
        return self.branches.excludes(context, env, scope, depth)

    # Values

    def certain(self, context: Context, env: Env, value: Value, depth: int = 0) -> Types:
        """All that a value can be; nothing when that is not certain."""
        if value is None or depth > DEEPEST:
            return ()
        tag = value[0]
        linker = self.linker
        if tag == "const":
            return (literal(value),)
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
            return self.together(context, env, value[1], depth)
        if tag == "tried":
            return self.together(context, env, value[1:3], depth)
        if tag == "narrow":
            known, classes = self.certain(context, env, value[1], depth + 1), self.answers.classes(context, value[2])
            if known and classes:
                return tuple(t for t in known if not self.answers.never(t, classes)) or ()
            return tuple(Inst(ref) for ref in classes or ())
        if tag == "exclude":
            known, classes = self.certain(context, env, value[1], depth + 1), self.answers.classes(context, value[2])
            return tuple(t for t in known if classes is None or not self.answers.always(t, classes))
        if tag == "call":
            return self._asked(context, env, value[1]) or self._result(context, env, value[1], depth)
        if tag == "item" and value[1] is not None and value[1][0] == "seq":
            return self._among(context, env, value[1][2], value[2], depth)
        if tag == "attr":
            named = member(linker, context, value) or self.constructions.member(context, value[1], value[2])
            return named or self._attribute(context, env, value, depth)
        if tag == "name":
            around = enclosing(context).get(value[1]) if env else None
            told = next((types for index, types in env if index == outer(around)), ()) if around is not None else ()
            return told or self.constructions.named(context, value[1])
        if tag == "from":
            return self.constructions.imported(context, value)
        if tag == "elem":
            return self._element(context, env, value, depth)
        if tag == "await" and value[1] is not None and value[1][0] == "call":
            return self._result(context, env, value[1][1], depth, kind=ASYNC)
        return ()

    def _among(self, context: Context, env: Env, members: tuple[Value, ...], key: Value, depth: int) -> Types:
        """The item of a display that a constant says."""
        index = key[1] if key is not None and key[0] == "const" else None
        starred = any(member is not None and member[0] == "star" for member in members)
        if starred or not isinstance(index, int) or not -len(members) <= index < len(members):
            return ()
        return self.certain(context, env, members[index], depth + 1)

    def together(self, context: Context, env: Env, values: tuple[Value, ...], depth: int) -> Types:
        """All that several values can be together; those made on branches that are not taken are left out."""
        found: list[Types] = []
        for value in values:
            scope = branch_of(context, value)
            if scope and self.excludes(context, env, scope, depth + 1):
                continue  # made on a branch that is not taken
            known = self.certain(context, env, value, depth + 1)
            if not known and not self._is_nothing(context, env, value, depth):
                return ()
            found.append(known)
        return merge(*found) if found else ()

    def _is_nothing(self, context: Context, env: Env, value: Value, depth: int) -> bool:
        """Whether a test lets through nothing of what a value can be."""
        if value is None or value[0] not in ("narrow", "exclude") or self.answers.classes(context, value[2]) is None:
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
        if annotation[0] == "item":
            annotation = annotation[1]  # ``Future[int]``; ``Optional[int]`` is of a module that says no more
        if annotation is None or annotation[0] not in ("name", "attr", "from"):
            return ()
        found = self.linker.types(context, annotation)
        if len(found) != 1 or not isinstance(found[0], Cls):
            return ()
        program = self.linker.program
        if program.module(found[0].ref[0]).name in ABSTRACT or program.cls(found[0].ref).name == "object":
            return ()
        return (Inst(found[0].ref),)

    def _asked(self, context: Context, env: Env, number: int) -> Types:
        """What ``options.get("name")`` gives, when it is known what was passed for ``**options``."""
        question = asked(context.frame, number) if env else None
        if question is None:
            return ()
        index, name, default = question
        for t in next((types for i, types in env if i == index), ()):
            if isinstance(t, Keywords):
                given = dict(t.pairs)
                return given[name] if name in given else self.certain(context, env, default)
        return ()

    def _element(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        """An element of a parameter declared to be ``list[C]``, or of what a library makes of one."""
        base, linker = value[1], self.linker
        if base is not None and base[0] == "seq":
            return self.together(context, env, base[2], depth)
        if base is not None and base[0] == "param":
            annotation = context.frame.params[base[1]][ANNOTATION]
            if annotation is None or annotation[0] != "item" or annotation[2] is None or annotation[2][0] == "seq":
                return ()
            means = linker.types(context, annotation[1])
            plain = all(isinstance(t, Cls) and linker.program.module(t.ref[0]).name in CONTAINERS for t in means)
            return self._declared(context, annotation[2]) if means and plain else ()
        while base is not None and base[0] in ("item", "await"):
            base = base[1]
        if base is None or base[0] != "call" or depth > DEEPEST:
            return ()
        event = context.frame.events[base[1]]
        callees = linker.types(context, event[CALLEE])
        if not callees or not all(isinstance(t, Fn) and linker.program.module(t.ref[0]).is_stub for t in callees):
            return ()
        if len(event[ARGUMENTS]) != 1:
            return ()
        known = self.certain(context, env, ("elem", event[ARGUMENTS][0]), depth + 1)
        found = linker.types(context, value) if known else ()
        refs = {t.ref for t in known if isinstance(t, Inst)}
        return found if all(isinstance(t, Inst) and t.ref in refs for t in found) else ()

    def _result(self, context: Context, env: Env, number: int, depth: int, kind: int = DEF) -> Types:
        linker = self.linker
        callees = linker.types(context, context.frame.events[number][CALLEE])
        if len(callees) != 1:
            return ()
        callee = callees[0]
        if isinstance(callee, Cls) and linker.hierarchy.is_enumeration(callee.ref):
            given = context.frame.events[number][ARGUMENTS]
            same = self.certain(context, env, given[0], depth + 1) if len(given) == 1 else ()
            return same if all(is_member(t) and t.ref == callee.ref for t in same) else ()
        if isinstance(callee, Cls) and not callee.open:
            made = linker.methods.find(callee.ref, "__new__")
            own = made is not None and not linker.program.module(made.owner[0]).is_stub
            return () if own else (self.constructions.made(callee.ref, (context.number, number)),)
        if isinstance(callee, Fn):
            frame = linker.program.frame(callee.ref)
            if frame.kind == kind and frame.returns_annotation is not None:
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
            built = built or self._method(t, value[2])
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

    def _method(self, t: Type, name: str) -> Types:
        """The one method that ``x.name`` can be, as a function."""
        linker = self.linker
        owners = linker.hierarchy.mro(t.ref) if isinstance(t, Inst) else ()
        if not owners or any(name in linker.program.cls(ref).instance for ref in owners):
            return ()
        methods = linker.methods.of(t, name)
        found = linker.attributes.of_one(t, name) if len(methods) == 1 and not methods[0].declared else ()
        return found if len(found) == 1 and isinstance(found[0], Fn) else ()


def _stays(value: Value) -> bool:
    """Whether a value is what it was when it was tested: others assign attributes and names."""
    while value is not None and value[0] in ("await", "elem", "narrow", "exclude"):
        value = value[1]
    return value is not None and value[0] in ("param", "call")


def _is_worked_on(context: Context, value: Value) -> bool:
    """Whether a method of a value is called, which may empty it."""
    calls = (event[CALLEE] for event in context.frame.events if event[OP] == "call" and event[CALLEE] is not None)
    return any(callee[:2] == ("attr", value) for callee in calls)
