"""The call graph of contexts, and the shortest paths from them to blocking primitives."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.defects import Defects
from loopsafe.lint.facts import ASYNC, ASYNC_GENERATOR, END_LINE, FLAGS, IN_LOOP, LINE, OP, SCOPE, Event
from loopsafe.lint.link.program.scopes import is_inside
from loopsafe.lint.link.targets.calls import Target
from loopsafe.lint.link.targets.event_targets import EventTargets
from loopsafe.lint.link.targets.guards import Guards
from loopsafe.lint.reach.bucket_queue import BucketQueue
from loopsafe.lint.reach.memoised import Memoised
from loopsafe.lint.reach.threads.affinity import ThreadAffinity

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.targets.primitives import ConfiguredCalls, Primitive

# What a reached primitive counts as. An import that many functions lead to reads files the first time alone: none of
# their callers is the place to do something about it, unless it could await another form of what it calls.
EFFECTS = SLOW, FILE, IMPORT, BRIEF, LOOP = "slow", "file", "import", "brief", "loop"
NOT_RUN = frozenset({"await", "if", "try"})
CLASSES = {"file": FILE, "import": IMPORT, "metadata": BRIEF, "process": BRIEF, "cpu": BRIEF, "loop": LOOP}


class Step(NamedTuple):
    """The first edge of the shortest path from a context to an effect.

    ``distance``: the number of calls to the primitive; ``declared``: whether the path needs a declared edge.
    """

    distance: int
    event: int
    target: Target
    declared: bool


def reach_class(primitive: Primitive) -> str:
    """The effect of a primitive on those that reach it through calls."""
    if primitive.kind in CLASSES:
        return CLASSES[primitive.kind]
    return BRIEF if primitive.duration == "brief" or primitive.released else SLOW


class Reach:
    """The call graph, explored on demand: targets of events are its edges, contexts and primitives are its nodes."""

    def __init__(self, linker: Linker, configured: ConfiguredCalls | None = None) -> None:
        self.linker = linker
        self.event_targets = EventTargets(linker, configured)
        self.affinity = ThreadAffinity(self)
        self.guards = Guards(linker)
        self.defects = Defects()
        self.memoised = Memoised(linker)
        self._targets: dict[int, dict[int, list[Target]]] = {}
        self._steps: dict[str, dict[int, Step]] = {effect: {} for effect in EFFECTS}
        self._explored: set[int] = set()

    def targets(self, context: Context) -> dict[int, list[Target]]:
        """The targets of every event of a context that runs on the loop, by event number."""
        found = self._targets.get(context.number)
        if found is None:
            found = self._targets[context.number] = self._find_targets(context)
        return found

    def _find_targets(self, context: Context) -> dict[int, list[Target]]:
        found: dict[int, list[Target]] = {}
        refusals: list[int] = []  # the scopes of calls that only return when no loop runs
        for number, event in enumerate(context.frame.events):
            if event[OP] in NOT_RUN:
                continue
            try:
                if (event[SCOPE] or refusals) and self._is_off_loop(context, event, refusals):
                    continue
                targets = self.event_targets.of_event(context, number)
                targets = self._reported(context, event, targets) if targets else targets
                if targets:
                    found[number] = list(dict.fromkeys(targets))
                    if event[OP] == "call" and not event[FLAGS] & IN_LOOP and self._refuses(targets):
                        refusals.append(event[SCOPE])
            except Exception as error:
                self.failed(context, number, error)
        return found

    def _is_off_loop(self, context: Context, event: Event, refusals: list[int]) -> bool:
        """Whether an event only happens where no loop runs: behind a guard, or after a call that refuses a loop."""
        if event[SCOPE] and self.guards.is_off_loop(context, event[SCOPE]):
            return True
        return bool(refusals) and any(is_inside(context.frame, event[SCOPE], refusal) for refusal in refusals)

    def _reported(self, context: Context, event: Event, targets: list[Target]) -> list[Target]:
        """The targets of an event, without primitives that ``# noqa`` silences for all callers."""
        if event[FLAGS] & IN_LOOP:
            targets = list(map(_repeated, targets))
        silenced = context.module.facts.noqa
        if silenced and context.frame.kind not in (ASYNC, ASYNC_GENERATOR):
            targets = [t for t in targets if t.primitive is None or not is_silenced(silenced, event)]
        return targets

    def of_event(self, context: Context, number: int) -> list[Target]:
        """The targets of one event; none, and a note of the defect, if finding them fails."""
        try:
            return self.event_targets.of_event(context, number)
        except Exception as error:
            self.failed(context, number, error)
            return []

    def failed(self, context: Context, number: int, error: Exception) -> None:
        """Note that the analysis failed at an event."""
        self.defects.note(context.module.path, context.frame.events[number][LINE], context.frame.name, error)

    def _refuses(self, targets: list[Target]) -> bool:
        return all(t.context is not None and not t.scheduled and self.guards.refuses(t.context) for t in targets)

    def explore(self, roots: list[Context]) -> None:
        """Explore all that is reachable from ``roots``, and find the shortest path from each context to each effect.

        A context that was explored before is final: everything reachable from it was explored with it.
        """
        new: list[Context] = []
        callers: dict[int, list[tuple[int, int, bool]]] = {}
        pending = list(roots)
        while pending:
            context = pending.pop()
            if context.number in self._explored:
                continue
            self._explored.add(context.number)
            new.append(context)
            for number, targets in self.targets(context).items():
                for target in targets:
                    if target.context is not None:
                        pending.append(target.context)
                        if not target.named:
                            calls = callers.setdefault(target.context.number, [])
                            calls.append((context.number, number, target.declared))
        for effect, steps in self._steps.items() if new else ():
            self._sweep(effect, steps, new, callers, declared=False)
            self._sweep(effect, steps, new, callers, declared=True)
        for context in new:
            if context.binds and not self.is_leading(context):
                del self._targets[context.number]  # half of all there are, and nobody looks at them again

    def _sweep(
        self,
        effect: str,
        steps: dict[int, Step],
        new: list[Context],
        callers: dict[int, list[tuple[int, int, bool]]],
        *,
        declared: bool,
    ) -> None:
        """A search backwards from the primitives of an effect (Dijkstra); ``declared``: also over declared edges."""
        queue: BucketQueue[int, Step] = BucketQueue(_key)
        for number in (context.number for context in new):
            if number in steps:
                continue
            for event, targets in self._targets[number].items():
                for target in targets:
                    if target.named or (target.declared and not declared):
                        continue
                    if target.primitive is not None:
                        if reach_class(target.primitive) == effect:
                            queue.offer(number, 1, Step(1, event, target, declared))
                    elif (
                        target.context is not None
                        and target.context.number in steps
                        and self.counts(number, event, effect)
                    ):
                        beyond = steps[target.context.number].distance
                        queue.offer(number, beyond + 1, Step(beyond + 1, event, target, declared))
        for number, distance, step in queue.nearest(steps):
            steps[number] = step
            context = self.linker.program.contexts[number]
            for caller, event, weak in callers.get(number, ()):
                if caller not in steps and (declared or not weak) and self.counts(caller, event, effect):
                    onward = Target(context=context, declared=weak)
                    queue.offer(caller, distance + 1, Step(distance + 1, event, onward, declared))

    def counts(self, number: int, event: int, effect: str) -> bool:
        """Whether an effect behind an event counts for the callers of the context ``number``.

        Files that a module reads at import are read once, whichever caller comes first.
        """
        frame = self.linker.program.contexts[number].frame
        once = effect == FILE and frame.events[event][OP] == "import"
        return not once or frame.kind in (ASYNC, ASYNC_GENERATOR)

    def is_leading(self, context: Context) -> bool:
        """Whether a context reaches any effect."""
        return any(context.number in steps for steps in self._steps.values())

    def step(self, context: Context, effect: str) -> Step | None:
        """The first edge of the shortest path from a context to an effect; None when it does not reach it."""
        return self._steps.get(effect, {}).get(context.number)

    def path(self, context: Context, effect: str) -> tuple[list[tuple[Context, Event]], Primitive | None]:
        """The events from ``context`` to the nearest primitive of a class."""
        hops: list[tuple[Context, Event]] = []
        current: Context | None = context
        while current is not None:
            step = self.step(current, effect)
            if step is None:
                return hops, None
            hops.append((current, current.frame.events[step.event]))
            if step.target.primitive is not None:
                return hops, step.target.primitive
            current = step.target.context
        return hops, None


def _repeated(target: Target) -> Target:
    """The target of an event in a loop: a brief wait that is repeated becomes a long one."""
    primitive = target.primitive
    if primitive is None or primitive.kind != "wait" or primitive.duration != "brief":
        return target
    return target._replace(primitive=primitive._replace(duration="long"))


def _key(step: Step) -> tuple[int, int, str, int, str]:
    """The order of steps with the same distance: by their targets, so that the result is deterministic."""
    context = step.target.context
    if context is None:
        return step.event, 0, "", 0, ""
    return step.event, 1, context.module.path, context.fid, repr(context.binds) if context.binds else ""


def is_silenced(noqa: dict[int, tuple[str, ...]], event: Event) -> bool:
    """Whether a ``# noqa`` on the lines of a primitive silences everything that reaches it."""
    for line in range(event[LINE], event[END_LINE] + 1):
        codes = noqa.get(line)
        if codes is not None and (not codes or any(code.startswith("LS") for code in codes)):
            return True
    return False
