"""Arguments with a known prefix: ``if url.startswith("data:"): urlopen(url)`` contacts no server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    CONSTANT,
    ELEMENTS,
    NUMBER,
    OF,
    OP,
    SCOPE,
    TAG,
    listed_in,
    scopes_around,
)
from loopsafe.lint.link.calls.arguments import written_for
from loopsafe.lint.link.program.marks import Beginning
from loopsafe.lint.link.program.types import Fn

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context


class ArgumentPrefixes:
    """Reads ``never_if={"url": begins("data:")}``, for literals and for strings tested around the call."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    def rule_out(self, context: Context, number: int, fn: Fn) -> bool:
        """Whether an argument of the call, or of the call that made its receiver, has such a prefix."""
        callee = context.frame.events[number][CALLEE]
        made = callee[OF] if callee is not None and callee[TAG] == "attr" else None
        while made is not None and made[TAG] == "enter":
            made = made[OF]
        if made is None or made[TAG] != "call":
            return self._is_named(context, number, fn)
        makers = self.linker.types(context, context.frame.events[made[NUMBER]][CALLEE])
        return self._is_named(context, number, fn) or (
            bool(makers)
            and all(isinstance(maker, Fn) and self._is_named(context, made[NUMBER], maker) for maker in makers)
        )

    def _is_named(self, context: Context, number: int, fn: Fn) -> bool:
        """Whether the call begins an argument with what its callee does not block for."""
        mark = self.linker.marks.function(fn.ref).get("blocks")
        event = context.frame.events[number]
        if mark is None or event[OP] != "call":
            return False
        return any(
            isinstance(wanted, Beginning) and self._begins(context, event[SCOPE], self._passed(event, fn, name), wanted)
            for name, wanted in (mark.keywords.get("never_if") or {}).items()
        )

    def _passed(self, event: Event, fn: Fn, name: str) -> Value:
        return written_for(name, event, self.linker.program.frame(fn.ref), bound=fn.bound is not None)

    def _begins(self, context: Context, scope: int, value: Value, prefix: str) -> bool:
        if value is None:
            return False
        if _is_literal(value, prefix):
            return True
        if value[TAG] == "seq":
            return bool(value[ELEMENTS]) and all(self._begins(context, scope, one, prefix) for one in value[ELEMENTS])
        for kind, *operands in scopes_around(context.frame.scopes, scope):
            if kind == "true" and operands[0] is not None and operands[0][TAG] == "call":
                test = context.frame.events[operands[0][NUMBER]]
                if (
                    test[CALLEE] == ("attr", value, "startswith")
                    and len(test[ARGUMENTS]) == 1
                    and test[ARGUMENTS][0] is not None
                ):
                    affix = test[ARGUMENTS][0]
                    affixes = listed_in(affix)
                    return all(_is_literal(one, prefix) for one in affixes)
        return False


def _is_literal(value: Value, prefix: str) -> bool:
    return (
        value is not None
        and value[TAG] == "const"
        and isinstance(value[CONSTANT], str)
        and value[CONSTANT].startswith(prefix)
    )
