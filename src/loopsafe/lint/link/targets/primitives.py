"""Calls that are known to block: what a function's marks and the configuration say, and whether the arguments agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.marks import GIVEN, Beginning, ClassName
from loopsafe.lint.link.program.types import Fn, Inst, Lit, Ref, Type, Types, is_none

if TYPE_CHECKING:
    from loopsafe.lint.link.calls.methods import Method
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.marks import Mark

BRIEF = 0.01  # seconds that a wait may take and be no more than a look
DURATIONS = {"metadata": "brief", "process": "brief"}


class Primitive(NamedTuple):
    """A call known to block, enter a loop or wait: ``name`` is dotted, ``what`` is waited for, or worked on."""

    name: str
    kind: str
    duration: str
    ref: Ref
    what: str = ""
    instead: str = ""
    thread_bound: bool = False
    timeout: str = ""
    configured: bool = False  # the user says so, not the knowledge
    released: bool = False  # a lock that the same function gives back
    cached: str = ""  # the library keeps the result, always or by an argument: only the first call blocks
    bridge: bool = False  # enters a loop that runs in another thread


class ConfiguredCalls(NamedTuple):
    """Callables that the configuration declares to block, each with its kind, or allows; by dotted name."""

    blocking: dict[str, str]
    allow: frozenset[str]


class Primitives:
    """Which calls are primitives."""

    def __init__(self, linker: Linker, configured: ConfiguredCalls) -> None:
        self.linker = linker
        self.configured = configured

    def names(self, fn: Fn) -> tuple[str, str]:
        """What the configuration may call a function: the public name, and where it is defined."""
        program = self.linker.program
        return program.public_name(fn.ref), program.qualified(fn.ref)

    def of_call(self, fn: Fn, arguments: Arguments) -> Primitive | None:
        """The primitive that calling ``fn`` with these arguments is, if it is one."""
        if self.configured.blocking:
            for dotted in self.names(fn):
                if dotted in self.configured.blocking:
                    kind = self.configured.blocking[dotted] or "network"
                    return Primitive(dotted, kind, DURATIONS.get(kind, "long"), fn.ref, configured=True)
        marked = self.linker.marks.function(fn.ref)
        for name in ("blocks", "waits", "enters_loop"):
            mark = marked.get(name)
            if mark is None:
                continue
            full = arguments.to(fn)
            if not self.holds(fn, mark.keywords, full) or self.hooks(fn):
                return None
            if name == "blocks":
                return self._blocking(fn, mark, arguments)
            return self._waiting(fn, mark, full) if name == "waits" else self._entering(fn, mark)
        return None

    def hooks(self, fn: Fn) -> list[Fn]:
        """The project's own methods that do the work of a library's method, where all objects it can mean have one."""
        mark = self.linker.marks.function(fn.ref).get("blocks")
        hook = mark.keywords.get("hook") if mark is not None else None
        if not hook or not fn.bound:
            return []
        found = [own for t in fn.bound if isinstance(t, Inst) for own in self.linker.methods.special(t, hook)]
        own = len(found) >= len(fn.bound) and not any(self.linker.program.module_of(f.ref).is_stub for f in found)
        return found if own else []

    def _blocking(self, fn: Fn, mark: Mark, arguments: Arguments) -> Primitive:
        kind = str(mark.args[0]) if mark.args else "network"
        if kind == "file" and self._gets_stream_in_memory(fn, arguments):
            kind = "cpu"
        return Primitive(
            self.linker.program.public_name(fn.ref),
            kind,
            mark.keywords.get("duration") or DURATIONS.get(kind, "long"),
            fn.ref,
            what=mark.keywords.get("what") or "",
            instead=mark.keywords.get("instead") or "",
            thread_bound=bool(mark.keywords.get("thread_bound")) or self.is_thread_bound(fn),
            cached=str(mark.keywords.get("cached") or ""),
            configured=not self.linker.program.module_of(fn.ref).is_bundled,
        )

    def _waiting(self, fn: Fn, mark: Mark, full: Arguments) -> Primitive:
        timeout = mark.keywords.get("timeout") or ""
        return Primitive(
            self.linker.program.public_name(fn.ref),
            "wait",
            self._length(fn, timeout, full),
            fn.ref,
            what=str(mark.args[0]) if mark.args else str(mark.keywords.get("what") or "other"),
            instead=mark.keywords.get("instead") or "",
            timeout=timeout,
            thread_bound=self.linker.marks.function(fn.ref).get("thread_bound") is not None,
        )

    def _entering(self, fn: Fn, mark: Mark) -> Primitive:
        coroutine = str(mark.args[0]) if mark.args else ""
        dotted, bridge = self.linker.program.public_name(fn.ref), bool(mark.keywords.get("bridge"))
        return Primitive(dotted, "loop", "long", fn.ref, what=coroutine, bridge=bridge)

    def is_thread_bound(self, fn: Fn) -> bool:
        """Whether ``fn`` is a method of a class whose instances belong to one thread."""
        frame = self.linker.program.frame(fn.ref)
        if frame.owner < 0:
            return False
        refs = [t.ref for t in fn.bound or () if isinstance(t, Inst)] or [(fn.ref[0], frame.owner)]
        return any(map(self.is_bound_class, refs))

    def is_bound_class(self, ref: Ref) -> bool:
        """Whether the instances of a class belong to the thread that made them."""
        for marked in map(self.linker.marks.cls, self.linker.hierarchy.mro(ref)):
            if marked.get("any_thread") is not None or marked.get("thread_bound") is not None:
                return marked.get("any_thread") is None
        return False

    def _gets_stream_in_memory(self, fn: Fn, arguments: Arguments) -> bool:
        """Whether a library is handed a stream without a file: ``read_csv(StringIO(text))``, ``save(data, buffer)``.

        What it belongs to, such as an archive, may be a file all the same where the standard library is concerned.
        """
        if not self.linker.program.module_of(fn.ref).is_third_party:
            return False
        passed = [arguments.at(0), arguments.at(1), *(arguments.named(key) for key, _ in arguments.keywords if key)]
        return any(types and all(map(self._is_memory, types)) for types in passed)

    def _is_memory(self, t: Type) -> bool:
        marks, hierarchy = self.linker.marks, self.linker.hierarchy
        return isinstance(t, Inst) and any(
            marks.cls(owner).get("in_memory") is not None for owner in hierarchy.mro(t.ref)
        )

    def _length(self, fn: Fn, timeout: str, arguments: Arguments) -> str:
        """How long a wait may take: as its timeout says, which ``*args`` may carry."""
        known, types = self._argument(fn, timeout, arguments) if timeout else (True, None)
        if timeout and known and (types is None or all(map(is_none, types))):
            given = self._constructor_argument(fn, timeout, defaults=False)
            known, types = given if given[1] is not None else (known, types)
        if known and types is None:
            return "unbounded"
        if not known or not types or len(types) != 1 or not isinstance(types[0], Lit):
            return "long"
        limit = types[0].value
        if limit is None:
            return "unbounded"
        if not isinstance(limit, (int, float)):
            return "long"
        return "unbounded" if limit < 0 else "brief" if limit <= BRIEF else "long"

    def holds(self, fn: Fn, keywords: dict[str, Any], arguments: Arguments) -> bool:
        """Whether a mark's predicates on the arguments hold."""
        never_if = keywords.get("never_if") or {}
        only_if = keywords.get("only_if") or {}
        if any(self._is(fn, name, value, arguments) for name, value in never_if.items()):
            return False
        return all(self._is(fn, name, value, arguments, perhaps=True) for name, value in only_if.items())

    def _is(self, fn: Fn, name: str, wanted: Any, arguments: Arguments, *, perhaps: bool = False) -> bool:
        """Whether an argument is what is wanted; ``perhaps``: also one that a mapping may lack."""
        known, types = self._argument(fn, name, arguments, defaults=wanted is not GIVEN)
        known = known or (perhaps and types is not None)
        if wanted is GIVEN:
            return known and types is not None and not (len(types) == 1 and is_none(types[0]))
        if types is None or not types or not known:
            return False
        values = wanted if isinstance(wanted, tuple) else (wanted,)
        return all(any(self._equals(t, value) for value in values) for t in types)

    def _equals(self, t: Type, value: Any) -> bool:
        if isinstance(value, ClassName):
            if isinstance(t, Lit):
                return value == f"builtins.{t.kind}"
            program = self.linker.program
            return isinstance(t, Inst) and any(
                f"{program.module_of(ref).name}.{program.cls(ref).name}" == value
                for ref in self.linker.hierarchy.mro(t.ref)
            )
        if isinstance(value, Beginning):
            return isinstance(t, Lit) and isinstance(t.value, str) and t.value.startswith(value)
        return isinstance(t, Lit) and bool(t.value == value)  # ``acquire(0)`` is ``acquire(False)``

    def _argument(self, fn: Fn, name: str, arguments: Arguments, *, defaults: bool = True) -> tuple[bool, Types | None]:
        """Whether an argument can be told, and its types: those passed, or the default; None when absent.

        What a mapping passes that may lack it cannot be told, and has types all the same.
        """
        linker = self.linker
        if name.startswith("self."):
            return self._constructor_argument(fn, name[5:], defaults=defaults)
        frame = linker.program.frame(fn.ref)
        for index, (parameter, _, _, default) in enumerate(frame.params):
            if parameter == name:
                passed = arguments.parameter(frame, index)
                if passed is not None:
                    return not arguments.may_lack(frame, index), passed
                if arguments.is_open(index):
                    return False, None
                if default is None or not defaults:
                    return True, None
                return True, linker.types(linker.program.context(fn.ref[0], 0), default)
        passed = arguments.named(name)
        return True, passed

    def _constructor_argument(self, fn: Fn, name: str, *, defaults: bool) -> tuple[bool, Types | None]:
        linker = self.linker
        for t in fn.bound or ():
            if not isinstance(t, Inst):
                continue
            init = linker.methods.find(t.ref, "__init__")
            if init is None:
                return False, None
            if t.origin is None:
                return self._argument_by_class(t, init, name)
            context = linker.program.contexts[t.origin.context]
            event = context.frame.events[t.origin.event]
            arguments = Arguments.of_event(linker, context, event).after((t,))
            return self._argument(Fn(init.ref), name, arguments, defaults=defaults)
        return False, None

    def _argument_by_class(self, t: Inst, init: Method, name: str) -> tuple[bool, Types | None]:
        """What the type arguments of an object nobody is seen to construct say: ``ZipExtFile[BytesIO]``."""
        annotations, variables = self.linker.annotations, self.linker.type_variables
        context = self.linker.program.context(*init.ref)
        given = self.linker.hierarchy.substitution(t, init.owner) or {}
        for parameter, _, annotation, _ in context.frame.params:
            if parameter == name and annotation is not None and variables.mentioned(context, annotation):
                types = annotations.instance(context, annotation, given)
                return bool(types), types or None
        return False, None
