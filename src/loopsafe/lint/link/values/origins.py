"""Origins: the access paths that a value is taken out of, so that two values can be told to be of one object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    DECLARED,
    ELEMENTS,
    MADE_KEY,
    MADE_VALUE,
    MEMBERS,
    NUMBER,
    OBJECT,
    OF,
    OP,
    PAIRS,
    TAG,
    AccessPath,
    Event,
    Value,
    receiver_of,
)
from loopsafe.lint.link.calls.arguments import written_for
from loopsafe.lint.link.program.names import last_name
from loopsafe.lint.link.program.types import Cls, Fn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Types

WRAPPERS = frozenset({"elem", "aelem", "item", "part", "star", "narrow", "exclude", "guarded"})
DEEPEST = 6


class Origins:
    """Follows a value to its origins: through elements, items, displays and builtins such as ``list``."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    def of(self, context: Context, value: Value, depth: int = 0) -> set[AccessPath]:
        """The access paths that ``value`` is, or is taken out of."""
        if value is None or depth > DEEPEST:
            return set()
        tag = value[TAG]
        if tag in WRAPPERS:
            return self.of(context, value[OF], depth + 1)
        if tag == "typed":
            return self.of(context, value[DECLARED], depth + 1)
        if tag == "up":
            outer = self.linker.program.outer(context, context.frame.parent)
            return {("up", root) for root in self.of(outer, value[OF], depth + 1)}
        if tag in ("seq", "union"):
            members = value[ELEMENTS] if tag == "seq" else value[MEMBERS]
            return set().union(*(self.of(context, member, depth + 1) for member in members))
        if tag == "mapping":
            return self.of(context, value[MADE_KEY], depth + 1) | self.of(context, value[MADE_VALUE], depth + 1)
        if tag == "dict":
            return set().union(*(self.of(context, member, depth + 1) for _, member in value[PAIRS]))
        if tag == "const":
            return set()
        found = {value}
        if tag == "call":
            found |= self._of_call(context, value[NUMBER], depth + 1)
        return found

    def _of_call(self, context: Context, number: int, depth: int) -> set[AccessPath]:
        """``list(futures)`` and ``futures.values()`` hold what ``futures`` holds."""
        event = context.frame.events[number]
        callees = self.linker.types(context, event[CALLEE])
        if not callees or any(
            not isinstance(t, (Fn, Cls)) or self.linker.program.module_of(t.ref).name != "builtins" for t in callees
        ):
            return set().union(*(self.of(context, value, depth) for value in self._gone_over(event, callees)))
        receiver = acted_on(event)
        return set().union(*(self.of(context, value, depth) for value in (receiver, *event[ARGUMENTS])))

    def _gone_over(self, event: Event, callees: Types) -> Iterator[Value]:
        """What an iterator of a library goes over, by its stub: ``tqdm(futures)``."""
        linker = self.linker
        callee = callees[0] if len(callees) == 1 else None
        if not isinstance(callee, Cls) or not linker.program.module_of(callee.ref).is_stub:
            return
        made, gives = (linker.methods.find(callee.ref, name) for name in ("__init__", "__iter__"))
        if made is None or gives is None:
            return
        frame = linker.program.frame(made.ref)
        for name, _, annotation, _ in frame.params:
            if annotation is not None and annotation[TAG] == "item" and last_name(annotation[OF]) == "Iterable":
                yield written_for(name, event, frame, bound=True)


def acted_on(event: Event) -> Value:
    """The object whose method an event calls, or that a ``with`` block leaves; None for all else."""
    if event[OP] == "exit":
        left: Value = event[OBJECT]
        return left
    if event[OP] != "call":
        return None
    return receiver_of(event[CALLEE])
