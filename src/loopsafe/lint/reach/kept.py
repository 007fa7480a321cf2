"""What is kept after the first time: results of memoised functions, and module names that are filled when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import IDENTIFIER, SCOPE, TAG, decorator_function, scopes_around

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.link.targets.calls import Target

MEMOS = frozenset({"functools.cache", "functools.lru_cache"})
ABSENT = frozenset({"none", "false"})  # conditions that hold as long as a name or an attribute is not filled


class Kept:
    """Which calls lead to what is done the first time alone, whoever comes first."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._memoised: dict[Ref, bool] = {}
        self._filled: dict[Ref, frozenset[str]] = {}

    def is_memoised(self, ref: Ref) -> bool:
        """Whether a decorator of the standard library keeps what a function gave."""
        if not self.linker.program.frame(ref).decorators:
            return False
        found = self._memoised.get(ref)
        if found is None:
            around = self.linker.decorators.definition_context(ref)
            found = self._memoised[ref] = any(
                self.linker.program.dotted(around, decorator_function(around.frame.events, value)) in MEMOS
                for value in self.linker.marks.function(ref).wrappers
            )
        return found

    def keeper(self, context: Context, number: int, target: Target) -> Ref | None:
        """The function that keeps what an event leads to: the memoised one that it enters, or the one it stands in."""
        entered = target.context
        if entered is not None and not target.scheduled and self.is_memoised((entered.mid, entered.fid)):
            return entered.mid, entered.fid
        scope = context.frame.events[number][SCOPE]
        return (context.mid, context.fid) if scope and self._fills(context, scope) else None

    def _fills(self, context: Context, scope: int) -> bool:
        """Whether a branch is only taken as long as a name of the module is empty, which this function fills."""
        filled = self._filled_by(context)
        return bool(filled) and any(
            kind in ABSENT and asked[0] is not None and asked[0][TAG] == "name" and asked[0][IDENTIFIER] in filled
            for kind, *asked in scopes_around(context.frame.scopes, scope)
        )

    def _filled_by(self, context: Context) -> frozenset[str]:
        """The names of the module that a function assigns."""
        ref = (context.mid, context.fid)
        found = self._filled.get(ref)
        if found is None:
            bindings = context.module.facts.frames[0].bindings if context.fid else {}
            found = self._filled[ref] = frozenset(
                name for name, entries in bindings.items() if any(fid == context.fid for fid, _ in entries)
            )
        return found
