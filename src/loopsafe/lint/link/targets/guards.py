"""Guards that tell whether a loop runs: branches that are only reached without one are off the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    DECLARED,
    DEF,
    HANDLED,
    KEYWORDS,
    MEMBERS,
    NUMBER,
    OF,
    OP,
    OPPOSITES,
    SCOPE,
    SUBJECT,
    TAG,
    TESTED_FOR,
    AccessPath,
    Value,
    receiver_of,
    scopes_around,
)
from loopsafe.lint.link.program.scopes import is_inside
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Lit, Ref, Tup
from loopsafe.lint.link.targets.thread_tests import ThreadTests

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

IN_BROWSERS = frozenset({"emscripten", "wasi"})
CAUGHT = frozenset({"RuntimeError", "Exception", "BaseException", "NoEventLoopError", "AsyncLibraryNotFoundError"})

BOOL = ("name", "bool")
MOST_PROBES = 50
"""Functions that return what the next one says, up to which one is asked whether a loop runs."""


class Guards:
    """Finds the scopes of a frame that are only entered when no loop runs."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.thread_tests = ThreadTests(linker)
        self._memo: dict[tuple[int, int], bool] = {}
        self._probes: dict[Ref, bool] = {}
        self._asked = 0  # functions on the way
        self._denials: dict[Ref, bool] = {}
        self._refusals: dict[Ref, bool] = {}

    def is_off_loop(self, context: Context, scope: int) -> bool:
        """Whether the scope, or one around it, excludes a running loop."""
        if not scope:
            return False
        key = (context.number, scope)
        found = self._memo.get(key)
        if found is None:
            self._memo[key] = False
            parent, kind, *operands = context.frame.scopes[scope]
            found = self.is_off_loop(context, parent) or self._excludes(context, kind, operands)
            found = found or (kind == "differs" and self.thread_tests.is_elsewhere(context, scope, operands[0]))
            self._memo[key] = found
        return found

    def refuses(self, context: Context) -> bool:
        """Whether a function only returns when no loop runs: what follows a call of it is off the loop."""
        ref = (context.mid, context.fid)
        found = self._refusals.get(ref)
        if found is None:
            frame = context.frame
            ways = [scope for _, scope in frame.returns]
            if frame.end_scope >= 0:
                ways.append(frame.end_scope)
            found = frame.kind == DEF and bool(ways) and all(self.is_off_loop(context, scope) for scope in ways)
            self._refusals[ref] = found
        return found

    def _excludes(self, context: Context, kind: str, operands: list[Any]) -> bool:
        if kind == "except":
            return self._is_without_loop(context, *operands)
        if kind == "script":
            return True
        if kind == "among":
            return self._is_without_threads(context, operands[0], operands[1])
        if kind in ("none", "false"):
            return self._answers_no_loop(context, operands[0])
        if kind in ("true", "notnone") and operands[0] is not None and operands[0][TAG] == "tried":
            _, went_well, raised, *handler = operands[0]
            return bool(raised[1]) and not went_well[1] and self._is_without_loop(context, *handler)
        if kind in ("true", "notnone") and operands[0] is not None and operands[0][TAG] == "call":
            return self._denies_a_loop(context, operands[0][NUMBER])
        if kind == "either":
            return all(any(self._excludes(context, c[0], list(c[1:])) for c in held) for held in operands[0])
        return False

    def _is_without_threads(self, context: Context, value: Value, constants: tuple[Value, ...]) -> bool:
        """Whether a branch is for a Python in a browser alone, whose loop is the page's and may be run again."""
        known = all(constant is not None and constant[1] in IN_BROWSERS for constant in constants)
        return known and self.linker.program.dotted(context, value) == "sys.platform"

    def _is_without_loop(self, context: Context, start: int, end: int, caught: Value) -> bool:
        """Whether a handler is only entered because no loop runs."""
        return self.catches(context, caught) and any(
            event[OP] == "call"
            and (self._may_refuse(context, number) or self._obtains(context, number))
            and not self._is_caught_before(context, number, start, end)
            for number, event in enumerate(context.frame.events[start:end], start)
        )

    def _is_caught_before(self, context: Context, number: int, start: int, end: int) -> bool:
        """Whether a handler further inside takes what the call raises, and keeps it from the one around it."""
        frame = context.frame
        raised = [event[SCOPE] for event in frame.events if event[OP] == "raise"]
        for inner, (_, kind, *operands) in enumerate(frame.scopes[1:], 1):
            if kind != "except":
                continue
            first, last, caught = operands
            is_inside_try = start <= first <= number < last <= end and (first, last) != (start, end)
            if is_inside_try and self.catches(context, caught):
                return not any(is_inside(frame, scope, inner) for scope in raised)
        return False

    def catches(self, context: Context, caught: Value) -> bool:
        """Whether an ``except`` clause catches what asking for a loop raises when none runs."""
        if caught is None:
            return True
        types = self.linker.types(context, caught)
        classes = [i for t in types for i in ((x for item in t.items for x in item) if isinstance(t, Tup) else (t,))]
        return any(isinstance(t, Cls) and self.linker.program.cls(t.ref).name in CAUGHT for t in classes)

    def _answers_no_loop(self, context: Context, value: Value) -> bool:
        """Whether a false or None ``value`` can only mean that no loop runs."""
        if value is None:
            return False
        if value[TAG] == "typed":
            return self._answers_no_loop(context, value[DECLARED])
        if value[TAG] == "tried":
            return bool(value[OF][1]) and not value[HANDLED][1] and self._is_without_loop(context, *value[3:])
        if value[TAG] == "call":
            return self.is_probe_call(context, value[NUMBER]) and not self._asks_new_loop(context, value[NUMBER])
        if value[TAG] == "attr":
            return self._is_probing_property(context, value)
        if value[TAG] == "union":
            members = [m for m in value[MEMBERS] if m not in (("const", None), ("const", False), ("const", True))]
            answers = [m for m in members if self._answers_no_loop(context, m)]
            return bool(answers) and all(m in answers or self._gives_way(context, m, answers) for m in members)
        return False

    def _gives_way(self, context: Context, value: Value, answers: list[Value]) -> bool:
        """Whether a value is only there without a loop, or is a parameter that a loop replaces where it is None."""
        if value is not None and value[TAG] == "call":
            return self.is_off_loop(context, context.frame.events[value[NUMBER]][SCOPE])
        return all(
            a is not None and a[TAG] == "call" and self._is_default_for(context, a[NUMBER], value) for a in answers
        )

    def _is_default_for(self, context: Context, number: int, value: Value) -> bool:
        """``if loop is None: loop = get_running_loop()``."""
        around = scopes_around(context.frame.scopes, context.frame.events[number][SCOPE])
        return ("none", value) in around

    def _is_probing_property(self, context: Context, value: AccessPath) -> bool:
        """Whether an attribute is a property that tells whether a loop runs."""
        methods, marks = self.linker.methods, self.linker.marks
        getters = [
            methods.find(t.ref, value[ATTRIBUTE]) for t in self.linker.types(context, value[OF]) if isinstance(t, Inst)
        ]
        return bool(getters) and all(
            member is not None and marks.function(member.ref).property and self.is_probe(member.ref)
            for member in getters
        )

    def is_probe_call(self, context: Context, number: int) -> bool:
        """Whether an event calls a probe: a function that says whether a loop runs."""
        callee = context.frame.events[number][CALLEE]
        return any(self.is_probe(t.ref) for t in self.linker.types(context, callee) if isinstance(t, Fn))

    def _may_refuse(self, context: Context, number: int) -> bool:
        """Whether an event calls a probe that raises where no loop runs; ``loop.is_running()`` only says no, and
        ``all_tasks(loop)`` does not ask which."""
        event = context.frame.events[number]
        given = (*event[ARGUMENTS], dict(event[KEYWORDS]).get("loop"))
        is_told = any(value not in (None, ("const", None)) for value in given)
        for t in self.linker.types(context, event[CALLEE]):
            if isinstance(t, Fn) and self.is_probe(t.ref):
                frame = self.linker.program.frame(t.ref)
                if frame.returns_annotation != BOOL and not (is_told and "loop" in frame.parameter_names()):
                    return True
        return False

    def _asks_new_loop(self, context: Context, number: int) -> bool:
        """Whether it is asked of a loop that was made for the purpose: another one may run all the same."""
        return self._is_new_loop(context, receiver_of(context.frame.events[number][CALLEE]))

    def _is_new_loop(self, context: Context, value: Value) -> bool:
        if value is not None and value[TAG] == "call":
            made = self.linker.types(context, context.frame.events[value[NUMBER]][CALLEE])
            return bool(made) and all(isinstance(t, Fn) and self._makes_loop(t.ref) for t in made)
        if value is not None and value[TAG] == "attr" and value[OF] == ("param", 0) and context.frame.owner >= 0:
            program, mid = self.linker.program, context.mid
            entries = program.cls((mid, context.frame.owner)).instance.get(value[ATTRIBUTE], ())
            assigned = [(fid, made) for fid, _, made in entries if made != ("const", None)]
            return bool(assigned) and all(self._is_new_loop(program.context(mid, fid), made) for fid, made in assigned)
        return False

    def _makes_loop(self, ref: Ref) -> bool:
        """Whether it is of the knowledge, and asks for no loop that there is."""
        marked = self.linker.marks.function(ref)
        asks = marked.get("obtains_loop") is not None or marked.get("probes_loop") is not None
        return self.linker.program.module_of(ref).is_stub and not asks

    def _obtains(self, context: Context, number: int) -> bool:
        """Whether an event asks for the thread's loop, which is never refused where one runs."""
        callee = context.frame.events[number][CALLEE]
        return any(
            self.linker.marks.function(t.ref).get("obtains_loop") is not None
            for t in self.linker.types(context, callee)
            if isinstance(t, Fn)
        )

    def is_probe(self, ref: Ref) -> bool:
        """Whether a function answers if a loop runs: it is marked so, or the project's own that says no by a falsy
        result on the branch without a loop."""
        found = self._probes.get(ref)
        if found is None:
            if self._asked > MOST_PROBES:
                return False
            self._probes[ref] = False
            self._asked += 1
            try:
                found = self.linker.marks.function(ref).get("probes_loop") is not None or self._is_own_probe(ref)
            finally:
                self._asked -= 1
            self._probes[ref] = found
        return found

    def _denies_a_loop(self, context: Context, number: int) -> bool:
        """Whether an event calls a function of the project that is true only when no loop runs."""
        program = self.linker.program
        refs = [t.ref for t in self.linker.types(context, context.frame.events[number][CALLEE]) if isinstance(t, Fn)]
        return bool(refs) and all(not program.module_of(ref).is_stub and self._denies(ref) for ref in refs)

    def _denies(self, ref: Ref) -> bool:
        found = self._denials.get(ref)
        if found is None:
            self._denials[ref] = False
            context = self.linker.program.context(*ref)
            found = self._denials[ref] = (
                context.frame.kind == DEF
                and bool(context.frame.returns)
                and all(
                    value is not None
                    and value[TAG] == "test"
                    and self._excludes(context, value[TESTED_FOR], [value[SUBJECT]])
                    for value, _ in context.frame.returns
                )
            )
        return found

    def _is_answer(self, context: Context, value: Value) -> bool:
        """Whether a returned value, such as ``_get_running_loop() is not None``, is false only when no loop runs."""
        if value is not None and value[TAG] == "test":
            return self._excludes(context, OPPOSITES[value[TESTED_FOR]], [value[SUBJECT]])
        return self._answers_no_loop(context, value)

    def _is_own_probe(self, ref: Ref) -> bool:
        frame = self.linker.program.frame(ref)
        if frame.kind != DEF or not frame.returns or self.linker.program.module_of(ref).is_stub:
            return False
        context = self.linker.program.context(*ref)
        if all(self._is_answer(context, value) for value, _ in frame.returns):
            return True
        falsy = []
        for value, scope in frame.returns:
            types = self.linker.types(context, value)
            if types and all(isinstance(t, Lit) and not t.value for t in types):
                falsy.append(scope)
        return bool(falsy) and len(falsy) < len(frame.returns) and all(self.is_off_loop(context, s) for s in falsy)
