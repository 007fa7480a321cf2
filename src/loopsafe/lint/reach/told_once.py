"""What is kept after the first time is told at the few places nearest to it: only the first to run waits for it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import ASYNC, ASYNC_GENERATOR, DEF, OP, SCOPE

if TYPE_CHECKING:
    from loopsafe.lint.link.program.indexes import CallSite
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.reach.paths import FeasiblePath, FeasiblePaths
    from loopsafe.lint.reach.roots import Roots

MOST_PLACES = 3
"""Places that are told of one keeper."""
FARTHEST = 6
"""Calls between a place and the keeper."""
MOST_LOOKED_AT = 1_000
"""Calls that are looked at for one keeper: a method that is called like many others is not looked for to the end."""


class Places(NamedTuple):
    """The places that are told, and how many others were seen."""

    told: frozenset[CallSite]
    others: int


class ToldOnce:
    """Where on the loop what a function keeps is told.

    Which places these are is a matter of the project, not of the files that are checked.
    """

    def __init__(self, paths: FeasiblePaths, roots: Roots) -> None:
        self.paths = paths
        self.reach = paths.reach
        self.roots = roots
        self._leading: dict[Ref, list[CallSite]] = {}
        self._known: dict[tuple[Ref, str], Places] = {}

    def others(self, path: FeasiblePath, effect: str, context: Context, number: int) -> int | None:
        """How many places are not told for the sake of this one; None when it is one of them."""
        keeper = path.keeper
        if keeper is None or not _is_found_by_calls(path, keeper, context, number):
            return 0
        places = self._known.get((keeper, effect))
        if places is None:
            places = self._known[keeper, effect] = self._places(keeper, effect)
        if not places.others:
            return 0
        return places.others if (context.mid, context.fid, number) in places.told else None

    def _places(self, keeper: Ref, effect: str) -> Places:
        """The first of the places from which an effect behind a function can be reached."""
        leading = self._leading.get(keeper)
        if leading is None:
            leading = self._leading[keeper] = self._search(keeper)
        told: list[CallSite] = []
        for number, site in enumerate(leading, 1):
            if self._is_way(site, effect):
                told.append(site)
                if len(told) == MOST_PLACES:
                    return Places(frozenset(told), len(leading) - number)
        return Places(frozenset(told), 0)

    def _is_way(self, site: CallSite, effect: str) -> bool:
        """Whether a path from a place can be taken."""
        context = self.reach.linker.program.context(*site[:2])
        targets = [t for t in self.reach.effects.of_event(context, site[2]) if t.context is not None]
        self.reach.explore([t.context for t in targets if t.context is not None])
        return any(self.paths.path(context, site[2], target, effect) is not None for target in targets)

    def _search(self, keeper: Ref) -> list[CallSite]:
        """Search back from a function to what runs on the loop, level by level; tests come last."""
        program = self.reach.linker.program
        found: list[CallSite] = []
        in_tests: list[CallSite] = []
        level, seen, left = [keeper], {keeper}, MOST_LOOKED_AT
        for _ in range(FARTHEST):
            sites = sorted({(site, ref) for ref in level for site in program.call_sites.of_function(ref)})
            left -= len(sites)
            level = []
            for site, ref in sites if left > 0 else ():
                caller = site[:2]
                if self._is_on_loop(caller):
                    if self._enters(site, ref):
                        (in_tests if program.module(site[0]).is_test else found).append(site)
                elif caller not in seen and self._goes_on(caller, site, ref):
                    seen.add(caller)
                    level.append(caller)
            if len(found) > MOST_PLACES or not level:
                break
        return list(dict.fromkeys(found + in_tests))

    def _goes_on(self, caller: Ref, site: CallSite, ref: Ref) -> bool:
        """Whether a sync function calls another one, so that its own callers lead there."""
        return self.reach.linker.program.frame(caller).kind == DEF and self._enters(site, ref)

    def _is_on_loop(self, ref: Ref) -> bool:
        program = self.reach.linker.program
        kind = program.frame(ref).kind
        return kind in (ASYNC, ASYNC_GENERATOR) or self.roots.is_root(program.module(ref[0]), ref[1])

    def _enters(self, site: CallSite, ref: Ref) -> bool:
        """Whether a call enters a function at once."""
        mid, fid, number = site
        context = self.reach.linker.program.context(mid, fid)
        if self.reach.guards.is_off_loop(context, context.frame.events[number][SCOPE]):
            return False
        targets = self.reach.effects.of_event(context, number)
        entered = [t.context for t in targets if t.context is not None and not t.scheduled]
        return ref in [(one.mid, one.fid) for one in entered]


def _is_found_by_calls(path: FeasiblePath, keeper: Ref, context: Context, number: int) -> bool:
    """Whether the search back from the keeper comes to a place: it does not follow properties and operators."""
    outside = takewhile(lambda hop: (hop[0].mid, hop[0].fid) != keeper, path.hops)
    return all(event[OP] == "call" for event in (context.frame.events[number], *(event for _, event in outside)))
