"""The effect that an event reaches through calls: the shortest path to it, and the async form to call instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.link.program.twins import twin_of
from loopsafe.lint.link.program.types import Fn
from loopsafe.lint.model import Confidence
from loopsafe.lint.reach.graph import FILE, IMPORT, LOOP, reach_class
from loopsafe.lint.reach.imports_by_name import is_attributed_here
from loopsafe.lint.reach.lazy_attributes import was_filled
from loopsafe.lint.reach.nearest_callers import NearestCallers
from loopsafe.lint.reach.paths import FeasiblePath, FeasiblePaths
from loopsafe.lint.sites.site import Evidence, Site

if TYPE_CHECKING:
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.reach.roots import Roots
    from loopsafe.lint.sites.surroundings import Surroundings


class Reached:
    """Finds the evidence for a reached effect. ``every_place``: also where nearer callers report the same cause."""

    def __init__(self, paths: FeasiblePaths, roots: Roots, surroundings: Surroundings, *, every_place: bool) -> None:
        self.paths = paths
        self.reach = paths.reach
        self.linker = paths.reach.linker
        self.surroundings = surroundings
        self.nearest_callers = NearestCallers(paths, roots)
        self.every_place = every_place

    def evidence(
        self, context: Context, number: int, targets: list[Target], effect: str
    ) -> tuple[Evidence, str] | None:
        """The path by which an event reaches an effect, and the effect that it counts as; None if it does not."""
        best = self._shortest(context, number, targets, effect)
        others = 0
        if best is not None and best.keepers and effect != LOOP and not self.every_place:
            untold = self.nearest_callers.others(best, effect, context, number)
            if untold is None:
                best = self._shortest(context, number, targets, effect, anew=True)
            others = untold or 0
        if best is None:
            return None
        counts_as = FILE if effect == IMPORT and is_attributed_here(self.linker, best) else effect
        twin = self.twin(context, number, targets)
        distance = max(best.distance, 1)
        return Evidence(best.primitive, confidence_of(best.declared), distance, best.hops, twin, others), counts_as

    def twin(self, context: Context, number: int, targets: list[Target]) -> str:
        """The async form of the callee, if it has one and the event does not stand in it."""
        site = Site(self.reach, self.surroundings, context, number, targets, on_loop=True)
        twins = {self._own_twin(t) if isinstance(t, Fn) else "" for t in site.callees()}
        twin = twins.pop() if len(twins) == 1 else ""
        return "" if stands_in(context, twin) else twin

    def _own_twin(self, fn: Fn) -> str:
        """The async form of a project function. A function that the knowledge calls blocking is a primitive."""
        return "" if self.linker.program.module_of(fn.ref).is_stub else twin_of(self.linker, fn)

    def _shortest(
        self, context: Context, number: int, targets: list[Target], effect: str, *, anew: bool = False
    ) -> FeasiblePath | None:
        """The shortest path from any target of an event to an effect, exact ones before declared ones."""
        best: FeasiblePath | None = None
        for target in targets:
            found = None
            if target.context is not None:
                found = self.paths.path(context, number, target, effect, anew=anew)
                if found is not None and was_filled(self.reach, context, number, target.context, effect):
                    continue
            elif target.scheduled and target.primitive is not None and reach_class(target.primitive) == effect:
                found = FeasiblePath(0, False, [], target.primitive)
            if found is None:
                continue
            found = found._replace(declared=found.declared or target.declared)
            if best is None or (found.declared, found.distance) < (best.declared, best.distance):
                best = found
        return best


def confidence_of(declared: bool) -> Confidence:
    """The confidence of a path: a declared edge may lead elsewhere."""
    return Confidence.DECLARED if declared else Confidence.EXACT


def stands_in(context: Context, name: str) -> bool:
    """Whether a frame is in the function ``name``: an async form may be made from its sync form."""
    return any(frame.name == name for fid, frame in context.around() if fid)
