"""Feasible paths to an effect: no branch on them is ruled out by the arguments and receivers of the calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import DEF, SCOPE
from loopsafe.lint.reach.bucket_queue import BucketQueue
from loopsafe.lint.reach.graph import reach_class
from loopsafe.lint.reach.propagation.callees import Callees, is_awaited
from loopsafe.lint.reach.propagation.calls.awaited_results import is_on_unawaitable_branch
from loopsafe.lint.reach.propagation.calls.suspended_generators import is_left_out, stage
from loopsafe.lint.reach.propagation.calls.unknown_callbacks import UnknownCallbacks
from loopsafe.lint.reach.propagation.certainty import Certainty
from loopsafe.lint.reach.propagation.conditions.attribute_names import is_of_some_attributes
from loopsafe.lint.reach.propagation.environment import AWAITED_RESULT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.link.targets.primitives import Primitive
    from loopsafe.lint.reach.graph import Reach
    from loopsafe.lint.reach.propagation.environment import Env

# A call that runs more functions than this is a hub: what it passes is not followed, or the states would be all
# combinations of who emits what with who listens.
HUB_CALLEES = 24

# Where a call may mean more functions than this, which one it is depends on objects that the analysis takes together.
# A path with two such choices, or with one and far from what blocks, joins what may never meet: listeners of one object
# and events of another. Such a path is no better vouched for than a declared one.
AMBIGUOUS_CALLEES = 2
MOST_CHOICES = 1
FARTHEST = 7

State = tuple[int, "Env"]  # a context, and what is certain about its parameters


class FeasiblePath(NamedTuple):
    """A path to an effect.

    ``distance``: the number of calls to the primitive; ``declared``: whether an edge is only declared; ``hops``: the
    events on the way, the last one is the primitive's; ``keepers``: the functions on the way that keep their results,
    so that only the first call of each goes on.
    """

    distance: int
    declared: bool
    hops: list[tuple[Context, Event]]
    primitive: Primitive
    keepers: tuple[Ref, ...] = ()


class Edge(NamedTuple):
    """An edge of the graph of states: an event, and the primitive that it calls or the state that it enters."""

    event: int
    declared: bool
    primitive: Primitive | None
    state: State | None
    keeper: Ref | None


Aim = tuple[str, bool]  # an effect, and whether it has to come with every call
Best = dict[State, "tuple[int, bool, Edge] | None"]  # the distance and the edge; None where no way can be taken


class FeasiblePaths:
    """Finds the shortest feasible paths. The search is costly, and only made for calls about to be reported."""

    def __init__(self, reach: Reach) -> None:
        self.reach = reach
        self.certainty = Certainty(reach.linker, reach.event_targets.settled)
        self.unknown_callbacks = UnknownCallbacks(reach.linker, self.certainty.passing)
        self.callees = Callees(reach.event_targets, self.certainty, reach.memoised)
        self._edges: dict[State, list[Edge]] = {}
        self._best: dict[Aim, Best] = {}

    def path(
        self, context: Context, number: int, target: Target, effect: str, *, anew: bool = False
    ) -> FeasiblePath | None:
        """The path by which ``target`` of an event reaches an effect.

        ``anew``: the effect must come with every call, not only with the first one.
        """
        if self.reach.step(target.context, effect) is None:
            return None
        keeper = self.reach.memoised.keeper(context, number, target)
        if keeper is not None and anew:
            return None
        event = context.frame.events[number]
        if self.certainty.excludes(context, (), event[SCOPE]) or not self.callees.admits(context, (), event, target):
            return None
        start = (target.context.number, self._passed(context, (), number, target.context))
        aim = (effect, anew)
        best = self._best.setdefault(aim, {})
        if start not in best:
            self._settle(start, aim, best)
        found = best[start]
        if found is None:
            return None
        distance, declared, _ = found
        way = list(self._way(start, best))
        primitive = way[-1][1].primitive
        assert primitive is not None
        choices = self._is_choice(context, number) + sum(self._is_choice(where, edge.event) for where, edge in way)
        guessed = choices > MOST_CHOICES or (choices > 0 and len(way) > FARTHEST)
        hops = [(where, where.frame.events[edge.event]) for where, edge in way]
        keepers = dict.fromkeys((keeper, *(edge.keeper for _, edge in way)))
        kept = tuple(one for one in keepers if one is not None)
        return FeasiblePath(distance, declared or guessed, hops, primitive, kept)

    def _way(self, start: State, best: Best) -> Iterator[tuple[Context, Edge]]:
        """The best way from a state to the primitive: the contexts on it, each with the edge that leaves it."""
        state: State | None = start
        while state is not None:
            onward = best[state]
            assert onward is not None
            edge = onward[2]
            yield self.reach.linker.program.contexts[state[0]], edge
            state = edge.state

    def _is_choice(self, context: Context, number: int) -> bool:
        """Whether a call has so many callees that a path through one of them is a guess."""
        targets = self.reach.targets(context).get(number, ())
        callees = {(t.context.mid, t.context.fid) for t in targets if t.context is not None and not t.named}
        return len(callees) > AMBIGUOUS_CALLEES

    def _settle(self, start: State, aim: Aim, best: Best) -> None:
        """Find the best edge of every state that can be reached from ``start`` and leads towards the effect."""
        callers: dict[State, list[tuple[State, Edge]]] = {}
        found: dict[State, None] = {start: None}
        pending = [start]
        while pending:
            state = pending.pop()
            for edge in self._of(state):
                onward = edge.state
                if onward is None or onward in best or not self._counts(state, edge, aim):
                    continue
                if self.reach.step(self.reach.linker.program.contexts[onward[0]], aim[0]) is None:
                    continue
                callers.setdefault(onward, []).append((state, edge))
                if onward not in found:
                    found[onward] = None
                    pending.append(onward)
        for declared in (False, True):
            self._sweep(list(found), callers, aim, best, declared=declared)
        for state in found:
            best.setdefault(state, None)

    def _sweep(
        self,
        states: list[State],
        callers: dict[State, list[tuple[State, Edge]]],
        aim: Aim,
        best: Best,
        *,
        declared: bool,
    ) -> None:
        """Find the best edges by distance from the primitives; ``declared``: also over declared edges."""
        queue: BucketQueue[State, Edge] = BucketQueue(self._key)
        for state in states:
            if state in best:
                continue
            for edge in self._of(state):
                if (edge.declared and not declared) or not self._counts(state, edge, aim):
                    continue
                if edge.primitive is not None:
                    queue.offer(state, 1, edge)
                elif edge.state is not None:
                    onward = best.get(edge.state)
                    if onward is not None and (declared or not onward[1]):
                        queue.offer(state, onward[0] + 1, edge)
        for state, distance, edge in queue.nearest(best):
            best[state] = (distance, declared, edge)
            for caller, onward_edge in callers.get(state, ()):
                if caller not in best and (declared or not onward_edge.declared):
                    queue.offer(caller, distance + 1, onward_edge)

    def _counts(self, state: State, edge: Edge, aim: Aim) -> bool:
        """Whether an edge may be part of a path to the aim."""
        effect, anew = aim
        if anew and edge.keeper is not None:
            return False
        if edge.primitive is not None:
            return reach_class(edge.primitive) == effect
        return self.reach.counts(state[0], edge.event, effect)

    def _of(self, state: State) -> list[Edge]:
        """The edges of a state: the targets of its events, on the branches that its environment allows."""
        found = self._edges.get(state)
        if found is None:
            context, env = self.reach.linker.program.contexts[state[0]], state[1]
            found = self._edges[state] = [
                edge
                for number, targets in self.reach.targets(context).items()
                for edge in self._of_event(context, env, number, targets)
            ]
        return found

    def _of_event(self, context: Context, env: Env, number: int, targets: list[Target]) -> Iterator[Edge]:
        """The edges of one event; none if the environment rules it out."""
        event = context.frame.events[number]
        wanted = [t for t in targets if not t.named and self._leads_on(t)]
        if env and (is_left_out(context.frame, env, number) or is_on_unawaitable_branch(context.frame, env, number)):
            return
        if not wanted or self.certainty.excludes(context, env, event[SCOPE]):
            return
        of_some = is_of_some_attributes(self.certainty.branches, context, env, event[SCOPE])
        for target in wanted:
            if not self.callees.admits(context, env, event, target):
                continue
            declared = target.declared or of_some
            keeper = self.reach.memoised.keeper(context, number, target)
            if target.primitive is not None:
                yield Edge(number, declared, target.primitive, None, keeper)
            else:
                known = self._passed(context, env, number, target.context) if len(targets) <= HUB_CALLEES else ()
                yield Edge(number, declared, None, (target.context.number, known), keeper)

    def _passed(self, context: Context, env: Env, number: int, target: Context) -> Env:
        """The environment in which an event enters a context.

        It also says whether the result is awaited, and which part of a generator runs.
        """
        passed = self.certainty.passing.passed(context, env, number, target)
        passed = (*self.unknown_callbacks.passed(context, env, number, target), *passed)
        part = stage(self.reach.linker, context, number, target)
        if part is not None:
            return (part, *passed)
        awaited = target.frame.kind == DEF and is_awaited(context.frame.events[number], env)
        return (AWAITED_RESULT, *passed) if awaited else passed

    def _leads_on(self, target: Target) -> bool:
        return target.primitive is not None or self.reach.is_leading(target.context)

    def _key(self, edge: Edge) -> tuple[int, int, str, int, str]:
        """The order of edges with the same distance: by their targets, so that the result is deterministic."""
        if edge.state is None:
            return edge.event, 0, "", 0, ""
        context = self.reach.linker.program.contexts[edge.state[0]]
        return edge.event, 1, context.module.path, context.fid, repr((context.binds, edge.state[1]))
