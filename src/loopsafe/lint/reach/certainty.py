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
    KEYWORDS,
    KWARG,
    VARARG,
    Value,
)
from loopsafe.lint.link.linker import CONTAINERS
from loopsafe.lint.link.program.enumerations import is_member
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Lit, Part, Type, Types, merge
from loopsafe.lint.reach.answers import ABSTRACT, Answers, Keywords
from loopsafe.lint.reach.branches import Branches, branch_of, is_text
from loopsafe.lint.reach.closures import around, enclosing, outer
from loopsafe.lint.reach.construction import Constructions
from loopsafe.lint.reach.contents import Contents
from loopsafe.lint.reach.copies import copied
from loopsafe.lint.reach.enumerations import literal, member
from loopsafe.lint.reach.keywords import asked
from loopsafe.lint.reach.module_names import ModuleNames
from loopsafe.lint.reach.passing import Passing
from loopsafe.lint.reach.returns import receiver
from loopsafe.lint.reach.unwritten import KNOWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.targets.settled import Settled
    from loopsafe.lint.reach.answers import Env

DEEPEST = 5
SUPER = ("name", "super")
SPREAD = ""  # stands among the keywords of a partial for those that are not known


class Certainty:
    """Certainty about values: unlike the linker's types, an answer names everything that a value can be, or nothing."""

    def __init__(self, linker: Linker, settled: Settled) -> None:
        self.linker = linker
        self.answers = Answers(linker)
        self.branches = Branches(linker, self, self.answers)
        self.passing = Passing(linker, settled, self)
        self.contents = Contents(linker, self)
        self.constructions = Constructions(linker, self, self.passing, partial(receiver, self), self.contents)
        self.module_names = ModuleNames(linker, self, self.constructions.writes)

    def excludes(self, context: Context, env: Env, scope: int, depth: int = 0) -> bool:
        """Whether what is known rules out that a scope is entered."""
        return self.branches.excludes(context, env, scope, depth)

    def certain(self, context: Context, env: Env, value: Value, depth: int = 0) -> Types:
        """All that a value can be; nothing when that is not certain."""
        if value is None or depth > DEEPEST:
            return ()
        form = FORMS.get(value[0])
        return form(self, context, env, value, depth) if form is not None else ()

    def _constant(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        return (literal(value),)

    def _known(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        return value[1]  # type: ignore[no-any-return]

    def _text(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        """Text, because a constant is part of it: ``f"x{y}"``, ``"x" + y``."""
        return self._display(context, env, ("type", "str"), depth) if is_text(value) else ()

    def _defined(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        return self.linker.types(context, value)

    def _display(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        name = "dict" if value[0] in ("dict", "mapping") else value[1]
        holds = self.contents.of_display(context, env, value, depth)
        return tuple(t._replace(args=holds) for t in self.linker.instance(name) if isinstance(t, Inst))

    def _param(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        known = next((types for index, types in env if index == value[1]), ())
        return (
            self.contents.unless_kept(context, value, known)
            or self._parameter(context, value[1])
            or self._bound_function(context, value[1])
        )

    def _bound_function(self, context: Context, index: int) -> Types:
        """The one function that a context is of: what a decorator is given."""
        bound = context.bound(context.fid, index) or ()
        return bound if len(bound) == 1 and isinstance(bound[0], (Fn, Cls, Part)) else ()

    def _up(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        return self.certain(self.linker.program.outer(context, context.frame.parent), around(env), value[1], depth + 1)

    def _typed(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        return self.certain(context, env, value[2], depth + 1)

    def _held(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        return self.certain(context, env, value[1], depth + 1)

    def _union(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        return self.together(context, env, value[1], depth)

    def _tried(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        return self.together(context, env, value[1:3], depth)

    def _narrow(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        known, classes = self.certain(context, env, value[1], depth + 1), self.answers.classes(context, value[2])
        if known and classes:
            return tuple(t for t in known if not self.answers.never(t, classes))
        return tuple(Inst(ref) for ref in classes or ())

    def _exclude(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        known, classes = self.certain(context, env, value[1], depth + 1), self.answers.classes(context, value[2])
        return tuple(t for t in known if classes is None or not self.answers.always(t, classes))

    def _call(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        return self._asked(context, env, value[1]) or self._result(context, env, value[1], depth)

    def _await(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        is_call = value[1] is not None and value[1][0] == "call"
        return self._result(context, env, value[1][1], depth, kind=ASYNC) if is_call else ()

    def _attr(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        named = member(self.linker, context, value) or self.module_names.member(context, value[1], value[2])
        return named or self._attribute(context, env, value, depth)

    def _name(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        captured = enclosing(context).get(value[1]) if env else None
        told = next((types for index, types in env if index == outer(captured)), ()) if captured is not None else ()
        return told or self.module_names.named(context, value[1])

    def _from(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        return self.module_names.imported(context, value)

    def _item(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        """The item of a display that a constant says."""
        shown, key = value[1], value[2]
        if shown is None or shown[0] != "seq":
            held = self._one_of(context, env, shown, key, depth)
            return held or (self._field(context, env, value, depth) if shown is not None else ())
        members, index = shown[2], key[1] if key is not None and key[0] == "const" else None
        starred = any(member is not None and member[0] == "star" for member in members)
        if starred or not isinstance(index, int) or not -len(members) <= index < len(members):
            return ()
        return self.certain(context, env, members[index], depth + 1)

    def _one_of(self, context: Context, env: Env, container: Value, key: Value, depth: int) -> Types:
        """``self.steps[0]`` of steps that are all known."""
        if container is not None and container[0] == "elem" and key == ("const", 1):
            pairs = container[1]
            return self.contents.of_second(context, env, pairs, depth + 1) if pairs and pairs[0] == "call" else ()
        is_one = key is not None and (key[0] == "param" or (key[0] == "const" and isinstance(key[1], (int, str))))
        return self.contents.of_each(context, env, container, depth + 1) if is_one else ()

    def _field(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        """The field of a named tuple that a constant says."""
        index = value[2][1] if value[2] is not None and value[2][0] == "const" else None
        if index.__class__ is not int:
            return ()
        owners = self.certain(context, env, value[1], depth + 1)
        names = [self.linker.records.field_at(t, index) for t in owners]
        found = [self.constructions.attribute(t, n) if n else () for t, n in zip(owners, names, strict=True)]
        return merge(*found) if found and all(found) else ()

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
        base = value[1]
        if base is not None and base[0] == "seq":
            return self.together(context, env, base[2], depth)
        if base is not None and base[0] == "up":  # ``any(f(x) for f in rules)``
            outside = self.linker.program.outer(context, context.frame.parent)
            return self.certain(outside, around(env), ("elem", base[1]), depth)
        if base is not None and base[0] == "param":
            declared = context.frame.params[base[1]][ANNOTATION]
            return self.contents.of_each(context, env, base, depth + 1) or self._declared_element(context, declared)
        held = self.contents.of_each(context, env, base, depth + 1)
        if held:
            return held
        while base is not None and base[0] in ("item", "await"):
            base = base[1]
        if base is None or base[0] != "call":
            return ()
        linker, event = self.linker, context.frame.events[base[1]]
        callees = linker.types(context, event[CALLEE])
        of_library = all(isinstance(t, Fn) and linker.program.module(t.ref[0]).is_stub for t in callees)
        if not callees or not of_library or len(event[ARGUMENTS]) != 1:
            return ()
        known = self.certain(context, env, ("elem", event[ARGUMENTS][0]), depth + 1)
        found = linker.types(context, value) if known else ()
        refs = {t.ref for t in known if isinstance(t, Inst)}
        return found if all(isinstance(t, Inst) and t.ref in refs for t in found) else ()

    def _declared_element(self, context: Context, annotation: Value) -> Types:
        """``C`` of ``list[C]``."""
        if annotation is None or annotation[0] != "item" or annotation[2] is None or annotation[2][0] == "seq":
            return ()
        means, module = self.linker.types(context, annotation[1]), self.linker.program.module
        plain = all(isinstance(t, Cls) and module(t.ref[0]).name in CONTAINERS for t in means)
        return self._declared(context, annotation[2]) if means and plain else ()

    def _result(self, context: Context, env: Env, number: int, depth: int, kind: int = DEF) -> Types:
        linker = self.linker
        if context.frame.events[number][CALLEE] == SUPER:
            return ()
        original = copied(linker, context, context.frame.events[number])
        if original is not None:
            of = self.certain(context, env, original, depth + 1)
            known = len(of) == 1 and isinstance(of[0], Inst) and of[0].exact
            return (self.constructions.made(of[0].ref, (context.number, number)),) if known else ()
        callees = linker.types(context, context.frame.events[number][CALLEE])
        if len(callees) != 1:
            return ()
        callee = callees[0]
        if self.contents.is_copy(context, context.frame.events[number]):
            held = self.contents.of_each(context, env, ("call", number), depth + 1)
            return (Inst(callee.ref, (held,) if held else ()),) if isinstance(callee, Cls) else ()
        if isinstance(callee, Cls) and linker.program.module(callee.ref[0]).is_stub:
            for t in linker.types(context, ("call", number)):
                if isinstance(t, Part):
                    return self._part(context, env, t, number, depth)
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

    def _part(self, context: Context, env: Env, made: Part, number: int, depth: int) -> Types:
        """``partial(f, x)`` of a function that is certain."""
        event = context.frame.events[number]
        given, named = event[ARGUMENTS], event[KEYWORDS]
        known = self.certain(context, env, given[0], depth + 1) if given else ()
        if len(known) != 1:
            return ()
        if any(v is not None and v[0] == "star" for v in given) or any(key is None for key, _ in named):
            return (made._replace(callee=known, args=(), keywords=((SPREAD, ()),)),)
        fixed = tuple(self.certain(context, env, v, depth + 1) for v in given[1:])
        keywords = tuple((key, self.certain(context, env, v, depth + 1)) for key, v in named)
        return (made._replace(callee=known, args=fixed, keywords=keywords),)

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
            built = built or self._method(t, value[2]) or self._flag(t, value[2])
            if built:
                found.append(built)
                continue
            if not isinstance(t, Inst) or not linker.hierarchy.is_complete(t.ref):
                return ()
            classes = (*linker.hierarchy.mro(t.ref), *(() if t.exact else linker.hierarchy.subclasses(t.ref)))
            assigned: list[Types] = []
            name = value[2]
            for ref in classes:
                cls = linker.program.cls(ref)
                if value[2] in cls.attributes or value[2] in cls.methods:
                    return ()
                for fid, _, made in cls.instance.get(value[2], ()):
                    known = self.certain(linker.program.context(ref[0], fid), (), made, depth + 1)
                    if not known or any(isinstance(t, Lit) for t in known):
                        return ()
                    assigned.append(self.constructions.unless_set(known, ref, name))
            if not assigned:
                return ()
            found.append(self.contents.unless_shared(merge(*assigned), t.ref, name))
        return merge(*found) if found else ()

    def _flag(self, t: Type, name: str) -> Types:
        return self.constructions.constant(t, name) if isinstance(t, Inst) else ()

    def _method(self, t: Type, name: str) -> Types:
        """The one method that ``x.name`` can be, as a function."""
        linker = self.linker
        owners = linker.hierarchy.mro(t.ref) if isinstance(t, Inst) else ()
        if not owners or any(name in linker.program.cls(ref).instance for ref in owners):
            return ()
        methods = linker.methods.of(t, name)
        found = linker.attributes.of_one(t, name) if len(methods) == 1 and not methods[0].declared else ()
        return found if len(found) == 1 and isinstance(found[0], Fn) else ()


FORMS: dict[str, Callable[[Certainty, Context, Env, Value, int], Types]] = {
    "attr": Certainty._attr,
    "await": Certainty._await,
    "bin": Certainty._text,
    "call": Certainty._call,
    "cls": Certainty._defined,
    "const": Certainty._constant,
    "dict": Certainty._display,
    "elem": Certainty._element,
    "exclude": Certainty._exclude,
    "fn": Certainty._defined,
    "from": Certainty._from,
    "gen": Certainty._defined,
    "held": Certainty._held,
    "item": Certainty._item,
    KNOWN: Certainty._known,
    "mapping": Certainty._display,
    "name": Certainty._name,
    "narrow": Certainty._narrow,
    "param": Certainty._param,
    "seq": Certainty._display,
    "tried": Certainty._tried,
    "type": Certainty._display,
    "typed": Certainty._typed,
    "union": Certainty._union,
    "up": Certainty._up,
}
"""How each form of value is looked into; nothing is certain of any other."""
