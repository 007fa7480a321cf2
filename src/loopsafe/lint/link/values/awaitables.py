"""Which callees remain after a test such as ``if iscoroutinefunction(f):``, and which of them make an awaitable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ANNOTATION,
    ARGUMENTS,
    ASYNC,
    ASYNC_GENERATOR,
    ATTRIBUTE,
    CALLEE,
    DEF,
    ELEMENTS,
    GENERATOR,
    IDENTIFIER,
    KEY,
    KIND,
    NUMBER,
    OF,
    OP,
    OTHERS,
    SCOPE,
    TAG,
    VARARG,
    arguments_of,
    members_of,
    unsubscripted,
)
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import Cls, Coro, Fn, Inst, Lit, Map, Part, Tup, Type, Types
from loopsafe.lint.link.values.annotations import GUARDS

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Event, Frame, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref

AWAITED = ("Coroutine", "Awaitable")
KINDS = {"Generator": GENERATOR, "AsyncGenerator": ASYNC_GENERATOR}
PLAIN = (Lit, Map, Tup)
OWN = ("param", 0)
NOBODY = ("", 0, None, None)  # a parameter that is not there


class Awaitables:
    """Chooses among the callees of a call by whether its result is awaited, or handed on to be awaited."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._in_progress: set[Ref] = set()  # predicates whose bodies are being looked at; ends recursion

    def narrowed_callees(self, context: Context, event: Event, callees: Types) -> Types:
        """The callees that remain on the branch of a test such as ``iscoroutinefunction(f)``."""
        return self.narrowed(context, event[SCOPE], event[CALLEE], callees)

    def narrowed(self, context: Context, scope: int, value: AccessPath, callees: Types) -> Types:
        """The functions that a value can be in a scope, narrowed by the conditions around it."""
        callees = self._left_by(context, scope, value, callees) if scope else callees
        return (
            self._narrowed_outside(context, value[IDENTIFIER], callees) if value[TAG] == "name" and callees else callees
        )

    def _left_by(self, context: Context, scope: int, callee: Value, callees: Types) -> Types:
        while scope and callees:
            scope, kind, *operands = context.frame.scopes[scope]
            kinds = self.tested_kinds(context, operands[0], callee) if kind in ("true", "false") else frozenset()
            if kinds:
                callees = tuple(left for c in callees for left in self._of_kind(c, kinds, kind == "true"))
        return callees

    def tested_kinds(self, context: Context, asked: Value, *callees: Value) -> frozenset[int]:
        """The kinds of function that a condition narrows a callee to, under any of its names."""
        if asked is None:
            return frozenset()
        if asked[TAG] == "attr":
            return self._kinds_by_flag(context, asked, callees[0])
        kinds = [
            next((kind for c in callees if c and (kind := self._tested_kind(context, one, c)) is not None), None)
            for one in members_of(asked)
        ]
        return frozenset(kind for kind in kinds if kind is not None) if None not in kinds else frozenset()

    def _kinds_by_flag(self, context: Context, flag: AccessPath, callee: Value) -> frozenset[int]:
        """What an attribute tells of another of the same object: ``self.is_async = iscoroutinefunction(self.fn)``."""
        program = self.linker.program
        if callee is None or callee[TAG] != "attr" or callee[OF] != flag[OF]:
            return frozenset()
        objects = [t for t in self.linker.types(context, flag[OF]) if isinstance(t, Inst)]
        owners = dict.fromkeys(owner for t in objects for owner in self.linker.hierarchy.mro(t.ref))
        found: list[frozenset[int]] = []
        for owner in owners:
            instance = program.cls(owner).instance
            for fid, _, value in instance.get(flag[ATTRIBUTE], ()):
                if value is None or value[TAG] == "attr":
                    return frozenset()  # nobody asked, or another attribute tells, which this one may tell in turn
                same = [kept for where, _, kept in instance.get(callee[ATTRIBUTE], ()) if where == fid]
                own = ("attr", OWN, callee[ATTRIBUTE])
                found.append(self.tested_kinds(program.context(owner[0], fid), value, own, *same))
        return frozenset().union(*found) if all(found) else frozenset()

    def _tested_kind(self, context: Context, asked: Value, callee: Value) -> int | None:
        """The kind of function that a call asks of ``callee``: its result guards a ``Callable``."""
        if asked is None or asked[TAG] != "call" or callee not in context.frame.events[asked[NUMBER]][ARGUMENTS]:
            return None
        linker = self.linker
        special = linker.annotations.special
        for t in linker.types(context, context.frame.events[asked[NUMBER]][CALLEE]):
            if not isinstance(t, Fn):
                continue
            kind = self._kind_tested_by(t, context.frame.events[asked[NUMBER]][ARGUMENTS].index(callee))
            if kind is not None:
                return kind
            annotation = linker.program.frame(t.ref).returns_annotation
            if annotation is not None and annotation[TAG] == "item" and annotation[KEY] is not None:
                where, guarded = linker.program.context(*t.ref), annotation[KEY]
                inner = unsubscripted(guarded)
                if special(where, annotation[OF]) in GUARDS and special(where, inner) == "Callable":
                    made = _returned_by(guarded)
                    return KINDS.get(special(where, made), ASYNC) if made is not None else ASYNC
        return None

    def _kind_tested_by(self, fn: Fn, position: int) -> int | None:
        """The kind that a function of the project asks about: ``def is_async(f): return iscoroutinefunction(f)``."""
        helper, index = self.linker.program.context(*fn.ref), position + (1 if fn.bound else 0)
        if helper.module.is_stub or fn.ref in self._in_progress or index >= len(helper.frame.params):
            return None
        self._in_progress.add(fn.ref)
        try:
            found = {self.tested_kinds(helper, value, ("param", index)) for value, _ in helper.frame.returns}
        finally:
            self._in_progress.discard(fn.ref)
        kinds = found.pop() if len(found) == 1 else ()
        return next(iter(kinds)) if len(kinds) == 1 else None

    def is_awaitability_test(self, context: Context, event: Event) -> bool:
        """Whether a call asks if what it is given can be awaited: its result guards an ``Awaitable``."""
        for t in self.linker.types(context, event[CALLEE]):
            annotation = self.linker.program.frame(t.ref).returns_annotation if isinstance(t, Fn) else None
            if (
                isinstance(t, Fn)
                and annotation is not None
                and annotation[TAG] == "item"
                and annotation[KEY] is not None
            ):
                where, guarded = self.linker.program.context(*t.ref), annotation[KEY]
                special = self.linker.annotations.special
                if guarded[TAG] == "item" and special(where, annotation[OF]) in GUARDS:
                    return special(where, guarded[OF]) in AWAITED
        return False

    def _of_kind(self, callee: Type, kinds: frozenset[int], answer: bool) -> Types:
        """The callee, if it gives the answer; of a partial the functions that do."""
        if not isinstance(callee, Part):
            return (callee,) if any(self._is_of_kind(callee, kind) for kind in kinds) is answer else ()
        left = tuple(c for c in callee.callee if any(self._is_of_kind(c, kind) for kind in kinds) is answer)
        return (callee._replace(callee=left),) if left else ()

    def _is_of_kind(self, callee: Type, kind: int) -> bool:
        """Whether ``iscoroutinefunction`` says so: not of a plain function that returns a coroutine."""
        if isinstance(callee, Fn):
            return self.linker.program.frame(callee.ref).kind == kind
        if isinstance(callee, Part):
            return any(self._is_of_kind(c, kind) for c in callee.callee)
        return isinstance(callee, Inst) and any(
            self._is_of_kind(fn, kind) for fn in self.linker.methods.special(callee, "__call__")
        )

    def _narrowed_outside(self, context: Context, name: str, callees: Types) -> Types:
        """The same for a parameter of an outer function, by the tests that the inner function was defined under."""
        frames = context.module.facts.frames
        inner, fid = context.fid, frames[context.fid].parent
        while fid > 0:
            for number, parameter in enumerate(frames[fid].parameter_names()):
                if parameter == name:
                    outer = self.linker.program.context(context.mid, fid)
                    return self._left_by(outer, _place_of(inner, frames[fid]), ("param", number), callees)
            inner, fid = fid, frames[fid].parent
        return callees

    def among(self, callees: Types, arguments: Arguments, written: Value = None) -> Types:
        """The callees that an awaited call, ``written`` so, can mean."""
        name = written[-1] if written is not None and written[TAG] in ("attr", "name", "from") else ""
        coroutines = self.coroutines(callees)
        if coroutines:
            # Only what makes an awaitable can stand here; a sync member of a union would fail.
            callees = coroutines
        else:
            callees = tuple(c for c in callees if not self._is_unfit(c, arguments, name))
        return callees

    def _is_unfit(self, callee: Type, arguments: Arguments, name: str) -> bool:
        """Whether what a callee gives is known not to be awaitable, so that another one is meant."""
        if self._is_project(callee):
            return self._is_out_of_place(callee, name)
        return self._is_known_sync(callee, arguments) or bool(name and self._is_bridge(callee, name))

    def _is_bridge(self, callee: Type, name: str) -> bool:
        """Whether what is kept under a name runs a loop when it is called: ``self.send = async_to_sync(send)``."""
        functions = self.linker.methods.special(callee, "__call__") if isinstance(callee, Inst) else (callee,)
        return any(
            isinstance(fn, Fn)
            and self.linker.marks.function(fn.ref).get("enters_loop") is not None
            and self.linker.program.frame(fn.ref).name != name
            for fn in functions
        )

    def handed_on(self, context: Context, number: int, callees: Types) -> Types:
        """The callees that make a coroutine, when the call's result goes to what takes one: ``create_task(f())``."""
        made = ("call", number)
        for event in context.frame.events[number:]:
            if event[OP] != "call" or made not in event[ARGUMENTS]:
                continue
            position = event[ARGUMENTS].index(made)
            if any(self._takes_coroutine(t, position, True) for t in self.linker.types(context, event[CALLEE])):
                return self.coroutines(callees) or callees
        return callees

    def is_handed_on(self, context: Context, number: int) -> bool:
        """Whether the result of a call goes to what takes a coroutine, perhaps among others: ``ensure_async(f())``."""
        made = ("call", number)
        return any(
            self._takes_coroutine(t, event[ARGUMENTS].index(made))
            for event in context.frame.events[number:]
            if event[OP] == "call" and made in event[ARGUMENTS]
            for t in self.linker.types(context, event[CALLEE])
        )

    def coroutines(self, callees: Types) -> Types:
        """The callees that make something that can be awaited; of an object, which may be of several classes, its
        methods that do."""
        found: list[Type] = []
        for callee in callees:
            special = self.linker.methods.special(callee, "__call__") if isinstance(callee, Inst) else (callee,)
            found += [fn for fn in special if self.is_awaitable(fn)]
        return tuple(found)

    def _takes_coroutine(self, t: Type, position: int, only: bool = False) -> bool:
        """Whether a function of the knowledge is declared to take something that can be awaited; ``only`` that, and not
        anything, as ``Awaitable[T] | T`` says."""
        if not isinstance(t, Fn) or not self.linker.program.module_of(t.ref).is_stub:
            return False
        params = self.linker.program.frame(t.ref).params
        position += 1 if t.bound is not None else 0
        several = next((p for p in params if p[KIND] == VARARG), None)
        annotation = (params[position] if position < len(params) else several or NOBODY)[ANNOTATION]
        context, special = self.linker.program.context(*t.ref), self.linker.annotations.special
        members = members_of(annotation)
        if only and any(m is not None and self.linker.type_variables.name_of(context, m) for m in members):
            return False
        return any(m is not None and m[TAG] == "item" and special(context, m[OF]) in AWAITED for m in members)

    def _is_out_of_place(self, callee: Type, name: str) -> bool:
        """Whether a function that is called by another name than its own gives what nobody can await: another one
        must be meant here."""
        own = isinstance(callee, Fn) and self.linker.program.frame(callee.ref).name == name
        return not own and self._gives_no_awaitable(callee)

    def _gives_no_awaitable(self, callee: Type) -> bool:
        """Whether a function returns nothing, or nothing but what cannot be awaited, as far as is declared or seen."""
        if not isinstance(callee, Fn):
            return False
        frame = self.linker.program.frame(callee.ref)
        if frame.kind != DEF:
            return False
        context = self.linker.program.context(*callee.ref, callee.binds)
        if frame.returns_annotation is None:
            seen = not frame.trivial and not context.module.is_stub
            return seen and all(self._is_plain(self.linker.types(context, value)) for value, _ in frame.returns)
        members = members_of(frame.returns_annotation)
        return all(self._is_plain(self.linker.annotations.instance(context, member)) for member in members)

    def _is_plain(self, types: Types) -> bool:
        return bool(types) and all(isinstance(t, PLAIN) or (isinstance(t, Inst) and self._is_closed(t)) for t in types)

    def _is_closed(self, t: Inst) -> bool:
        """Whether no object of the class can be awaited, as far as the project's classes go."""
        if self.linker.program.module_of(t.ref).name == "builtins":
            return True
        if self.linker.program.module_of(t.ref).is_stub:
            return False
        classes = (t.ref, *self.linker.hierarchy.subclasses(t.ref))
        return not any(self.linker.methods.find(ref, "__await__") for ref in classes)

    def is_awaitable(self, callee: Type) -> bool:
        """Whether calling ``callee`` is known to make something that can be awaited."""
        linker = self.linker
        if isinstance(callee, Fn):
            if linker.program.frame(callee.ref).kind == ASYNC:
                return True
            return any(self._is_awaitable_value(r) for r in linker.callables.result(None, callee, Arguments.of(())))
        if isinstance(callee, Part):
            return any(self.is_awaitable(c) for c in callee.callee)
        if isinstance(callee, Inst):
            return any(self.is_awaitable(fn) for fn in linker.methods.special(callee, "__call__"))
        if isinstance(callee, Cls):
            return bool(linker.methods.find(callee.ref, "__await__"))
        return False

    def _is_awaitable_value(self, t: Type) -> bool:
        return isinstance(t, Coro) or (isinstance(t, Inst) and self.linker.methods.find(t.ref, "__await__") is not None)

    def _is_project(self, callee: Type) -> bool:
        if isinstance(callee, Part):
            return any(self._is_project(c) for c in callee.callee)
        return isinstance(callee, (Fn, Cls, Inst)) and not self.linker.program.module_of(callee.ref).is_stub

    def _is_known_sync(self, callee: Type, arguments: Arguments) -> bool:
        """A function of the knowledge whose result cannot be awaited: the receiver's type must be wrong here."""
        if isinstance(callee, Fn):
            results = self.linker.callables.result(None, callee, arguments)
            marked = self.linker.marks.function(callee.ref)
            return bool(results) or marked.get("blocks") is not None or marked.get("waits") is not None
        if isinstance(callee, Inst):
            calls = self.linker.methods.special(callee, "__call__")
            return bool(calls) and all(self._is_known_sync(fn, arguments) for fn in calls)
        return False


def _place_of(inner: int, frame: Frame) -> int:
    """The scope in which a function is made inside another: where it is decorated, called, passed, or returned."""
    made = ("fn", inner)
    decorated = (event[SCOPE] for event in frame.events if event[OP] == "op" and made in event[OTHERS])
    used = (e[SCOPE] for e in frame.events if e[OP] == "call" and (e[CALLEE] == made or made in arguments_of(e)))
    returned = (scope for value, scope in frame.returns if value == made)
    return next(decorated, next(used, next(returned, 0)))


def _returned_by(guarded: AccessPath) -> Value:
    """The name of what ``Callable[..., Coroutine[...]]`` returns."""
    parts = guarded[KEY] if guarded[TAG] == "item" else None
    made = parts[ELEMENTS][-1] if parts is not None and parts[TAG] == "seq" and parts[ELEMENTS] else None
    return unsubscripted(made)
