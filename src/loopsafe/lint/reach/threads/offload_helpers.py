"""The project's own offload helpers: functions that run a callable in a thread."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ARGUMENTS,
    ASYNC,
    ATTRIBUTE,
    AWAITED,
    CALLEE,
    DEF,
    FLAGS,
    IDENTIFIER,
    KIND,
    KWARG,
    MEMBERS,
    NUMBER,
    OF,
    OP,
    PARAMETER,
    SCOPE,
    TAG,
    VARARG,
)
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.calls.arguments import written_for
from loopsafe.lint.link.program.scopes import is_inside
from loopsafe.lint.link.program.types import Fn, Inst
from loopsafe.lint.modules import STUB_ROOTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Frame, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.link.targets.event_targets import EventTargets
    from loopsafe.lint.modules import Module

NO_CLASS = -1
# Modules whose functions hand work to a thread, too, and are no helpers of the project: fixes write these without it.
PLAIN = ("asyncio.", "concurrent.", "threading.", "multiprocessing.", "anyio.", "trio.", "_thread.")


class Use(NamedTuple):
    """A use of a helper: its source text, the class whose ``self`` it needs, the parameter whose method it is."""

    text: str
    cls: int = NO_CLASS
    parameter: str = ""


class OffloadHelpers:
    """Finds the offload helper that a module uses, so that fixes use it too."""

    def __init__(self, event_targets: EventTargets) -> None:
        self.event_targets = event_targets
        self.linker = event_targets.linker
        self._helpers: dict[Ref, bool] = {}
        self._wrappers: dict[Ref, bool] = {}
        self._modules: dict[int, list[Use]] = {}
        self._kept: dict[Ref, str] = {}
        self._ways: dict[Ref, str] = {}
        self._alone: set[tuple[int, str]] = set()
        self._with_keywords: set[tuple[int, str]] = set()

    def helper(self, module: Module, context: Context) -> str:
        """The expression by which this module offloads, usable in ``context``; empty when it has none."""
        owner = self._owner(context)
        counts: dict[str, int] = {}
        for use in self._of_module(module):
            if self._is_helper_of(context, use) if use.parameter else use.cls in (NO_CLASS, owner):
                counts[use.text] = counts.get(use.text, 0) + 1
        return max(sorted(counts), key=lambda text: counts[text]) if counts else self._offload_method_in_scope(context)

    def takes(self, module: Module, text: str) -> str:
        """Whether the helper that a module uses takes ``keywords``, or only a ``callable``."""
        if (module.number, text) in self._alone:
            return "callable"
        return "keywords" if (module.number, text) in self._with_keywords else ""

    def named_takes(self, module: Module, dotted: str) -> str:
        """The same for a helper named in the configuration; nothing says whether it takes a ``callable``."""
        home = self.linker.program.table.find(dotted.rpartition(".")[0], module)
        types = self.linker.module_name(home.number, dotted.rpartition(".")[2]) if home is not None else ()
        helpers = [t.ref for t in types if isinstance(t, Fn)]
        return "keywords" if helpers and all(map(self._forwards_keywords, helpers)) else ""

    @cached_property
    def _may_know_offloader(self) -> bool:
        """Whether the project or the user's stubs can contain an object with an offload method."""
        program = self.linker.program
        own_stubs = len(program.table.stub_roots) > len(STUB_ROOTS)
        return own_stubs or program.imports.has_one_of(marked_names("house"))

    def _offload_method_in_scope(self, context: Context) -> str:
        """The offload method of an object in scope: ``hass.async_add_executor_job``."""
        if not self._may_know_offloader:
            return ""
        fid, frames = context.fid, context.module.facts.frames
        while fid > 0:
            outer = self.linker.program.context(context.mid, fid)
            for number, name in enumerate(frames[fid].parameter_names()):
                if found := self._offload_method(outer, ("param", number)):
                    return f"{name}.{found}"
                if number == 0 and frames[fid].owner >= 0 and (kept := self._offload_method_of_self(outer)):
                    return f"{name}.{kept}"
            fid = frames[fid].parent
        return ""

    def _offload_method_of_self(self, context: Context) -> str:
        """The attribute of ``self`` with such an object, and its offload method."""
        ref = context.mid, context.frame.owner
        if ref not in self._kept:
            program, mro = self.linker.program, self.linker.hierarchy.mro(ref)
            classes = [program.cls(owner) for owner in mro]
            names = sorted({name for cls in classes for name in (*cls.instance, *cls.attributes)})
            ways = ((name, self._offload_method(context, ("attr", ("param", 0), name))) for name in names)
            self._kept[ref] = next((f"{name}.{way}" for name, way in ways if way), "")
        return self._kept[ref]

    def _offload_method(self, context: Context, value: Value) -> str:
        found = [self._offload_method_of_class(t.ref) for t in self.linker.types(context, value) if isinstance(t, Inst)]
        return next(filter(None, found), "")

    def _offload_method_of_class(self, ref: Ref) -> str:
        """The method of a class that the knowledge marks as its way to a worker thread."""
        if ref not in self._ways:
            program, marks = self.linker.program, self.linker.marks
            methods = program.cls(ref).methods.items() if program.module_of(ref).is_stub else ()
            marked = ((name, marks.function((ref[0], fid)).get("offloads")) for name, fids in methods for fid in fids)
            self._ways[ref] = next((name for name, mark in marked if mark and mark.keywords.get("house")), "")
        return self._ways[ref]

    def _is_helper_of(self, context: Context, use: Use) -> bool:
        """Whether a method of the parameter that another function offloads with is a helper here, too."""
        frame = context.frame
        numbers = [number for number, name in enumerate(frame.parameter_names()) if name == use.parameter]
        if frame.kind != ASYNC or not numbers:
            return False
        value: Value = ("param", numbers[0])
        for name in use.text.split(".")[1:]:
            value = ("attr", value, name)
        return any(isinstance(t, Fn) and self._is_usable(t.ref) for t in self.linker.types(context, value))

    def _owner(self, context: Context) -> int:
        owners = (frame.owner for _, frame in context.around() if frame.owner >= 0 and frame.kind in (DEF, ASYNC))
        return next(owners, NO_CLASS)

    def _of_module(self, module: Module) -> list[Use]:
        """Every use of a helper in coroutine functions."""
        found = self._modules.get(module.number)
        if found is None:
            frames = enumerate(module.facts.frames)
            contexts = (self.linker.program.context(module.number, fid) for fid, f in frames if f.kind == ASYNC)
            found = self._modules[module.number] = [use for context in contexts for use in self._of_frame(context)]
        return found

    def _of_frame(self, context: Context) -> Iterator[Use]:
        """The awaited calls of a frame that pass their arguments to a helper."""
        for event in context.frame.events:
            if event[OP] != "call" or not (event[ARGUMENTS] and event[FLAGS] & AWAITED) or event[CALLEE] is None:
                continue
            text = _spelling(event[CALLEE], context.frame)
            types = self.linker.types(context, event[CALLEE]) if text else ()
            helpers = [t.ref for t in types if isinstance(t, Fn) and self._is_usable(t.ref)]
            if helpers:
                yield _use(text, context.frame)
            if not all(map(self._forwards, helpers)):
                self._alone.add((context.mid, text))
            elif helpers and all(map(self._forwards_keywords, helpers)):
                self._with_keywords.add((context.mid, text))

    def is_helper(self, ref: Ref) -> bool:
        """Whether an async function runs its first free argument in a worker."""
        found = self._helpers.get(ref)
        if found is None:
            self._helpers[ref] = False
            found = self._helpers[ref] = self._is_helper(ref)
        return found

    def parameter(self, ref: Ref) -> str:
        """The parameter of a helper that takes the callable."""
        return self.linker.program.frame(ref).params[self._first(ref)][PARAMETER]

    def _is_usable(self, ref: Ref) -> bool:
        """Whether it is a helper that can be called with a callable alone."""
        params = self.linker.program.frame(ref).params[self._first(ref) :]
        return self.is_helper(ref) and all(
            kind in (VARARG, KWARG) or default is not None for _, kind, _, default in params[1:]
        )

    def _forwards(self, ref: Ref) -> bool:
        """Whether ``helper(f, a, b)`` calls ``f(a, b)``."""
        after = self.linker.program.frame(ref).params[self._first(ref) + 1 :]
        return bool(after) and after[0][KIND] == VARARG

    def _forwards_keywords(self, ref: Ref) -> bool:
        """Whether a helper passes its keywords on to the callable, by its marks.

        Its body is not looked at: it may pass keywords to ``run_sync``, which has its own.
        """
        after = self.linker.program.frame(ref).params[self._first(ref) + 1 :]
        return [one[KIND] for one in after] == [VARARG, KWARG] and self.linker.marks.function(ref).get(
            "offloads"
        ) is not None

    def _first(self, ref: Ref) -> int:
        frame = self.linker.program.frame(ref)
        return 1 if frame.owner >= 0 and not self.linker.marks.function(ref).staticmethod else 0

    def _is_helper(self, ref: Ref) -> bool:
        """Whether the marks say so, or the body passes the parameter to an offload or another helper."""
        linker = self.linker
        if linker.program.qualified(ref).startswith(PLAIN):
            return False
        frame = linker.program.frame(ref)
        first = self._first(ref)
        if frame.kind not in (ASYNC, DEF) or len(frame.params) <= first:
            return False
        mark = linker.marks.function(ref).get("offloads")
        if mark is not None:
            takes_first = bool(mark.args) and mark.args[0] == frame.params[first][PARAMETER]
            return takes_first and not mark.keywords.get("if_sync")
        return self._offloads(linker.program.context(*ref), ("param", first))

    def is_wrapper(self, ref: Ref) -> bool:
        """Whether an async function runs the enclosing function's parameter in a worker: ``in_thread(f)``."""
        found = self._wrappers.get(ref)
        if found is None:
            context = self.linker.program.context(*ref)
            outer = context.module.facts.frames[context.frame.parent]
            given = (("name", name) for name in outer.parameter_names() if name not in context.frame.bindings)
            inside = context.frame.kind == ASYNC and outer.kind == DEF
            found = self._wrappers[ref] = inside and any(self._offloads(context, name) for name in given)
        return found

    def _offloads(self, context: Context, wanted: Value) -> bool:
        """Whether a function runs a value through an offload or a helper, and returns the result."""
        frame = context.frame
        returned = {value for value, _ in frame.returns}
        for number, event in enumerate(frame.events):
            if frame.kind == DEF and ("call", number) not in returned:
                continue  # a result that is not awaited here must be returned to the caller
            if _is_silenced(frame, number):
                continue
            if event[OP] == "call" and any(self._mentions(context, argument, wanted) for argument in event[ARGUMENTS]):
                for t in self.linker.types(context, event[CALLEE]):
                    passed = self._offloaded_callable(t, event) if isinstance(t, Fn) else None
                    if passed is not None and self._mentions(context, passed, wanted):
                        return True
        return False

    def _offloaded_callable(self, fn: Fn, event: Event) -> Value:
        """The argument of an offload call that the worker runs."""
        mark = self.linker.marks.function(fn.ref).get("offloads")
        if mark.keywords.get("if_sync") if mark is not None else not self.is_helper(fn.ref):
            return None
        wanted = str(mark.args[0]) if mark is not None and mark.args else self.parameter(fn.ref)
        return written_for(wanted, event, self.linker.program.frame(fn.ref), bound=fn.bound is not None)

    def _mentions(self, context: Context, value: Value, wanted: Value) -> bool:
        """Whether a value is the wanted one, or a partial of it, on every branch."""
        if value is not None and value[TAG] == "union":
            return all(self._mentions(context, member, wanted) for member in value[MEMBERS])
        if value is not None and value[TAG] == "call":
            event = context.frame.events[value[NUMBER]]
            dotted = self.linker.program.dotted(context, event[CALLEE])
            return (
                dotted == "functools.partial"
                and bool(event[ARGUMENTS])
                and self._mentions(context, event[ARGUMENTS][0], wanted)
            )
        if value is not None and value[TAG] == "fn" and wanted is not None and wanted[TAG] == "name":
            inside = context.module.facts.frames[value[NUMBER]].events  # lambda: function(*args)
            return any(event[OP] == "call" and event[CALLEE] == wanted for event in inside)
        return bool(value == wanted)


def _is_silenced(frame: Frame, number: int) -> bool:
    """Whether an ``except`` clause around an event swallows the exception."""
    for scope, (_, kind, *operands) in enumerate(frame.scopes[1:], 1):
        if kind == "except" and operands[0] <= number < operands[1]:
            raises = (event for event in frame.events if event[OP] == "raise")
            if not any(is_inside(frame, event[SCOPE], scope) for event in raises):
                return True
    return False


def _use(text: str, frame: Frame) -> Use:
    root = text.partition(".")[0]
    if root == "self":
        return Use(text, frame.owner)
    return Use(text, parameter=root if root in frame.parameter_names() else "")


def _spelling(value: Value, frame: Frame) -> str:
    """The source of an access path that starts at a module-level name, at ``self`` or at another parameter."""
    if value is None:
        return ""
    if value[TAG] == "name":
        return str(value[IDENTIFIER])
    if value[TAG] == "param":
        name = frame.params[value[NUMBER]][PARAMETER]
        return name if frame.owner < 0 or value[NUMBER] > 0 or name == "self" else ""
    if value[TAG] == "attr":
        base = _spelling(value[OF], frame)
        return f"{base}.{value[ATTRIBUTE]}" if base else ""
    return ""
