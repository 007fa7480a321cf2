"""Effects that happen only once are reported at a few callers, because only the first caller waits.

A *keeper* is a function that keeps what it has made (a memoised function, a lazy attribute). Many places on the loop
may lead to it: those with the shortest paths are reported, together with the number of the others.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import ASYNC, ASYNC_GENERATOR, DEF, GENERATOR, KEYWORDS, LAMBDA, OBJECT, OP, SCOPE
from loopsafe.lint.link.program.name_indexes import MANAGING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.program.name_indexes import CallSite
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.reach.paths import FeasiblePath, FeasiblePaths
    from loopsafe.lint.reach.roots import Roots

FEW_PLACES = 10
"""As long as there are no more places than this, all of them are reported: any may be the first to run."""
MOST_PLACES = 3
"""Places that are reported for one keeper where there are more than ``FEW_PLACES``."""
FARTHEST = 8
"""Calls between a place and the keeper, at most."""
SEARCH_LIMIT = 1_000
"""Places that are searched for one keeper, at most. Methods with a common name come last, as they cost the most."""
FOLLOWED = frozenset({"call", "enter", "exit", "load", "store"})
"""The events that the search follows back to callers: calls, ``with``, properties that are read or set."""


class Places(NamedTuple):
    """The places that are reported, and the number of others. Without others, every place is reported."""

    reported: frozenset[CallSite]
    others: int


class NearestCallers:
    """Decides at which places on the loop an effect behind a keeper is reported.

    The answer depends on the whole project, not on which of its files are checked.
    """

    def __init__(self, paths: FeasiblePaths, roots: Roots) -> None:
        self.paths = paths
        self.reach = paths.reach
        self.roots = roots
        self._leading: dict[Ref, list[CallSite]] = {}
        self._known: dict[tuple[Ref, str], Places] = {}

    def others(self, path: FeasiblePath, effect: str, context: Context, number: int) -> int | None:
        """How many other places this one is reported for; None if it is not reported itself."""
        for keeper in reversed(path.keepers):
            if (context.mid, context.fid) == keeper or not _is_searched_back(path, keeper, context, number):
                continue
            places = self._known.get((keeper, effect))
            if places is None:
                places = self._known[keeper, effect] = self._places(keeper, effect)
            if places.others:
                return places.others if (context.mid, context.fid, number) in places.reported else None
        return 0

    def _places(self, keeper: Ref, effect: str) -> Places:
        """The places to report a keeper's effect at: the first few from which it can be reached, if there are many."""
        leading = self._leading.get(keeper)
        if leading is None:
            leading = self._leading[keeper] = self._search(keeper)
        reported: list[CallSite] = []
        for number, site in enumerate(leading if len(leading) > FEW_PLACES else (), 1):
            if self._is_way(site, effect):
                reported.append(site)
                if len(reported) == MOST_PLACES:
                    return Places(frozenset(reported), len(leading) - number)
        return Places(frozenset(reported), 0)

    def _is_way(self, site: CallSite, effect: str) -> bool:
        """Whether the path from a place is feasible."""
        context = self.reach.linker.program.context(*site[:2])
        targets = [t for t in self.reach.event_targets.of_event(context, site[2]) if t.context is not None]
        self.reach.explore([t.context for t in targets if t.context is not None])
        return any(self.paths.path(context, site[2], target, effect) is not None for target in targets)

    def _search(self, keeper: Ref) -> list[CallSite]:
        """Search back from a function to places on the loop, level by level; tests come last."""
        program = self.reach.linker.program
        found: list[CallSite] = []
        in_tests: list[CallSite] = []
        level, seen, left = [keeper], {keeper}, SEARCH_LIMIT
        for _ in range(FARTHEST):
            sites = self._nearest_sites(level, left // 2)  # each level leaves some for those behind it
            left -= len(sites)
            level = []
            for site, ref in sites:
                caller = site[:2]
                if self._is_on_loop(caller):
                    if self._enters(site, ref):
                        (in_tests if program.module(site[0]).is_test else found).append(site)
                elif caller not in seen and self._leads_to_callers(caller, site, ref):
                    seen.add(caller)
                    level.append(caller)
            if len(found) > FEW_PLACES or not level:
                break
        return list(dict.fromkeys(found + in_tests))

    def _nearest_sites(self, level: list[Ref], most: int) -> list[tuple[CallSite, Ref]]:
        """The sites that may enter some functions; those of functions with common names come last."""
        sites = sorted((sorted(set(self._sites(ref))), ref) for ref in level)
        sites.sort(key=lambda of_one: len(of_one[0]))
        return sorted([(site, ref) for of_one, ref in sites for site in of_one][:most])

    def _sites(self, ref: Ref) -> Iterator[CallSite]:
        """The sites that may enter a function: calls, reads of a property, ``with`` statements."""
        program = self.reach.linker.program
        frame = program.frame(ref)
        marks = self.reach.linker.marks.function(ref)
        if marks.property or marks.setter:
            yield from program.indexes.accesses("load" if marks.property else "store", frame.name)
            return
        if frame.kind == LAMBDA:
            yield from self._by_keyword(ref)
        for site in program.call_sites.of_function(ref):
            yield site
            if frame.kind == GENERATOR:
                yield from self._withs(site)
        if frame.name == "__init__" and frame.owner >= 0:
            made = (ref[0], frame.owner)
            for cls in (made, *self.reach.linker.hierarchy.subclasses(made)):
                yield from program.call_sites.of_class(cls)
        yield from program.indexes.managed.get(frame.name, ())

    def _by_keyword(self, ref: Ref) -> Iterator[CallSite]:
        """The calls of a lambda by the name of its field: ``Column(of=lambda row: ...)``."""
        program = self.reach.linker.program
        for event in program.frame((ref[0], program.frame(ref).parent)).events:
            for name, value in event[KEYWORDS] if event[OP] == "call" else ():
                if name is not None and value == ("fn", ref[1]):
                    yield from program.indexes.call_sites(name)

    def _withs(self, made: CallSite) -> Iterator[CallSite]:
        """The ``with`` statements that enter the result of a call: ``with lock(path):``."""
        mid, fid, number = made
        for later, event in enumerate(self.reach.linker.program.context(mid, fid).frame.events):
            if event[OP] in MANAGING and event[OBJECT] == ("call", number):
                yield mid, fid, later

    def _leads_to_callers(self, caller: Ref, site: CallSite, ref: Ref) -> bool:
        """Whether a sync function enters another one at this site, so that the search goes on with it."""
        return self.reach.linker.program.frame(caller).kind in (DEF, GENERATOR, LAMBDA) and self._enters(site, ref)

    def _is_on_loop(self, ref: Ref) -> bool:
        program = self.reach.linker.program
        kind = program.frame(ref).kind
        return kind in (ASYNC, ASYNC_GENERATOR) or self.roots.is_root(program.module(ref[0]), ref[1])

    def _enters(self, site: CallSite, ref: Ref) -> bool:
        """Whether an event enters a function at once."""
        mid, fid, number = site
        context = self.reach.linker.program.context(mid, fid)
        if self.reach.guards.is_off_loop(context, context.frame.events[number][SCOPE]):
            return False
        targets = self.reach.event_targets.of_event(context, number)
        entered = [t.context for t in targets if t.context is not None and not t.scheduled]
        return ref in [(one.mid, one.fid) for one in entered]


def _is_searched_back(path: FeasiblePath, keeper: Ref, context: Context, number: int) -> bool:
    """Whether the search finds a place: it does not follow operators, iteration and similar events."""
    outside = takewhile(lambda hop: (hop[0].mid, hop[0].fid) != keeper, path.hops)
    return all(event[OP] in FOLLOWED for event in (context.frame.events[number], *(event for _, event in outside)))
