"""What else runs when an object is made, or a method of it is called: methods that a decorator has them call, such as
validators, and what computes fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    DECLARED,
    IDENTIFIER,
    OF,
    TAG,
    call_of,
    receiver_of,
)
from loopsafe.lint.link.program.types import Fn, Ref, Types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.calls.arguments import Arguments
    from loopsafe.lint.link.calls.methods import Method
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

MARK = "runs_at_construction"
DURING = "runs_during"
EVERY = "*"


class Hook(NamedTuple):
    """A method that a constructor calls: for the fields it is passed, for one that it is not passed, or always."""

    name: str
    method: Method
    fields: frozenset[str]
    left_out: str = ""


class ObjectHooks:
    """The methods that making an object calls, found once for each class."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._hooks: dict[Ref, tuple[Hook, ...]] = {}
        self._during: dict[tuple[Ref, str], list[Method]] = {}

    def methods(self, ref: Ref, arguments: Arguments) -> list[Method]:
        """The methods that constructing an object with these arguments calls."""
        return [hook.method for hook in self._of(ref) if self._runs(ref, hook, arguments)]

    def assigned(self, ref: Ref, name: str) -> list[Method]:
        """The methods that assigning a field calls, where the class says that assignments are checked."""
        if not self.linker.validation.checks_assignments(ref, name):
            return []
        hooks = (hook for hook in self._of(ref) if not hook.left_out)
        return [hook.method for hook in hooks if not hook.fields or name in hook.fields]

    def _of(self, ref: Ref) -> tuple[Hook, ...]:
        hooks = self._hooks.get(ref)
        if hooks is None:
            hooks = self._hooks[ref] = tuple(self._find(ref))
        return hooks

    def during(self, ref: Ref, name: str) -> list[Method]:
        """The methods that calling the method ``name`` of an object calls, because they are decorated so."""
        found = self._during.get((ref, name))
        if found is None:
            decorated = self._decorated(ref)
            found = [method for _, method, body, wrapper in decorated if self._is_called_by(name, body, wrapper)]
            self._during[ref, name] = found
        return found

    def _is_called_by(self, name: str, body: Context, wrapper: Value) -> bool:
        """Whether a decorator has the method ``name`` call what it decorates."""
        event = call_of(body.frame.events, wrapper)
        decorators = self._decorator(body, wrapper if event is None else event[CALLEE])
        marks = (self.linker.marks.function(t.ref).get(DURING) for t in decorators if isinstance(t, Fn))
        return any(mark is not None and name in mark.args for mark in marks)

    def _runs(self, ref: Ref, hook: Hook, arguments: Arguments) -> bool:
        if hook.left_out:
            return not self.linker.records.is_passed(ref, hook.left_out, arguments)
        return not hook.fields or arguments.is_open(0) or any(arguments.named(f) is not None for f in hook.fields)

    def _find(self, ref: Ref) -> list[Hook]:
        found: dict[str, Hook] = {}
        for name, method, body, wrapper in self._decorated(ref):
            hook = self._hook(body, wrapper, name, method)
            if hook is not None:
                found.setdefault(name, hook)
        return list(found.values())

    def _decorated(self, ref: Ref) -> Iterator[tuple[str, Method, Context, Value]]:
        """The methods of a class that the project decorates, with each decorator and where it is written."""
        linker = self.linker
        for owner in linker.hierarchy.mro(ref):
            if linker.program.module_of(owner).is_stub:
                continue
            for name, fids in linker.program.cls(owner).methods.items():
                method = linker.methods.find(owner, name)
                if method is not None and method.fid in fids:
                    for wrapper in linker.marks.function(method.ref).wrappers:
                        yield name, method, linker.decorators.definition_context(method.ref), wrapper

    def _hook(self, body: Context, wrapper: Value, name: str, method: Method) -> Hook | None:
        """When a decorator has a method called; None for other decorators."""
        linker = self.linker
        event = call_of(body.frame.events, wrapper)
        for t in self._decorator(body, wrapper if event is None else event[CALLEE]):
            mark = linker.marks.function(t.ref).get(MARK) if isinstance(t, Fn) else None
            if mark is None:
                continue
            if mark.keywords.get("left_out"):
                return Hook(name, method, frozenset(), _owner_name(body, wrapper))
            given = event[ARGUMENTS] if event is not None and mark.keywords.get("fields") else ()
            names = frozenset(value[CONSTANT] for value in given if value is not None and value[TAG] == "const")
            return Hook(name, method, frozenset() if EVERY in names else names)
        return None

    def _decorator(self, body: Context, value: Value) -> Types:
        """What decorates; ``field.validator`` is an attribute of the field's description, whatever its values are."""
        linker = self.linker
        if value is not None and value[TAG] == "attr" and value[OF] is not None and value[OF][TAG] == "typed":
            return linker.attributes.of(linker.types(body, value[OF][DECLARED]), value[ATTRIBUTE])
        return linker.types(body, value)


def _owner_name(body: Context, wrapper: Value) -> str:
    """The field that a decorator ``field.default`` is an attribute of."""
    owner = receiver_of(wrapper)
    names = (name for name, entries in body.frame.bindings.items() if any(v == owner for _, v in entries))
    return owner[IDENTIFIER] if owner is not None and owner[TAG] == "name" else next(names, "")
