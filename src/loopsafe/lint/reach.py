"""What runs on the loop and what it reaches: contexts as a graph, shortest paths back from the primitives."""

from __future__ import annotations

from typing import NamedTuple

from loopsafe.lint.facts import ASYNC, ASYNC_GENERATOR, Event
from loopsafe.lint.link.effects import Effects, Primitive, Said, Target
from loopsafe.lint.link.evaluate import Linker
from loopsafe.lint.link.guards import Guards
from loopsafe.lint.link.program import Context
from loopsafe.lint.link.types import Fn

# What a reached primitive counts as; each class is reported by its own rule.
SLOW, FILE, BRIEF, LOOP = "slow", "file", "brief", "loop"
CLASSES = {"file": FILE, "import": FILE, "metadata": BRIEF, "process": BRIEF, "cpu": BRIEF, "loop": LOOP}


class Step(NamedTuple):
    """The best way on from a context: distance in calls, the event to take, where it leads, how sure it is."""

    distance: int
    event: int
    target: Target
    declared: bool


def reach_class(primitive: Primitive) -> str:
    """What a primitive counts as when it is reached through calls."""
    if primitive.kind in CLASSES:
        return CLASSES[primitive.kind]
    return BRIEF if primitive.duration == "brief" else SLOW


class Reach:
    """Targets of events and the effects of contexts, computed on demand."""

    def __init__(self, linker: Linker, said: Said | None = None) -> None:
        self.linker = linker
        self.effects = Effects(linker, said)
        self._needs_loop: dict[int, bool] = {}
        self.guards = Guards(linker)
        self._targets: dict[int, dict[int, list[Target]]] = {}
        self._steps: dict[str, dict[int, Step]] = {}
        self._explored: set[int] = set()
        self._callers: dict[int, list[tuple[int, int, bool]]] = {}

    def targets(self, context: Context) -> dict[int, list[Target]]:
        """The targets of every event of a context that runs on the loop, by event number."""
        found = self._targets.get(context.number)
        if found is None:
            found = {}
            silenced = context.module.facts.noqa
            for number, event in enumerate(context.frame.events):
                if event[0] in ("await", "raise", "import", "aiter"):
                    continue
                if self.guards.is_off_loop(context, event[5]):
                    continue
                targets = self.effects.of_event(context, number)
                if targets and silenced and context.frame.kind not in (ASYNC, ASYNC_GENERATOR):
                    targets = [t for t in targets if t.primitive is None or not is_silenced(silenced, event)]
                if targets:
                    found[number] = list(dict.fromkeys(targets))
            self._targets[context.number] = found
        return found

    def explore(self, roots: list[Context]) -> None:
        """Follow every call from ``roots``, then find the shortest way from each context to each class of effect."""
        pending = list(roots)
        while pending:
            context = pending.pop()
            if context.number in self._explored:
                continue
            self._explored.add(context.number)
            for number, targets in self.targets(context).items():
                for target in targets:
                    if target.context is not None:
                        self._callers.setdefault(target.context.number, []).append(
                            (context.number, number, target.declared)
                        )
                        pending.append(target.context)
        self._propagate()

    def _propagate(self) -> None:
        for effect in (SLOW, FILE, BRIEF, LOOP):
            steps: dict[int, Step] = {}
            self._sweep(effect, steps, declared=False)
            self._sweep(effect, steps, declared=True)
            self._steps[effect] = steps

    def _sweep(self, effect: str, steps: dict[int, Step], *, declared: bool) -> None:
        """Breadth first from the primitives: exact edges alone first, then with declared ones for the rest."""
        contexts = self.linker.program.contexts
        frontier: list[int] = []
        if declared:
            frontier = sorted(steps)
        for number in self._explored:
            if number in steps:
                continue
            for event, targets in self._targets[number].items():
                hit = next(
                    (
                        t
                        for t in targets
                        if t.primitive is not None
                        and reach_class(t.primitive) == effect
                        and (declared or not t.declared)
                    ),
                    None,
                )
                if hit is not None:
                    steps[number] = Step(1, event, hit, declared)
                    frontier.append(number)
                    break
        while frontier:
            candidates: dict[int, Step] = {}
            for number in frontier:
                for caller, event, weak in self._callers.get(number, ()):
                    if caller in steps or (weak and not declared):
                        continue
                    step = Step(
                        steps[number].distance + 1, event, Target(context=contexts[number], declared=weak), declared
                    )
                    best = candidates.get(caller)
                    if best is None or (step.event, *_order(contexts[number])) < (
                        best.event,
                        *_order(best.target.context),
                    ):
                        candidates[caller] = step
            steps.update(candidates)
            frontier = sorted(candidates)

    def needs_loop(self, context: Context) -> bool:
        """Whether code entered here asks for the running loop, so that another thread cannot run it."""
        found = self._needs_loop.get(context.number)
        if found is None:
            self._needs_loop[context.number] = False
            found = any(
                self._uses_loop(context, event) for event in context.frame.events if event[0] == "call"
            ) or any(
                target.context is not None and self.needs_loop(target.context)
                for targets in self.targets(context).values()
                for target in targets
            )
            self._needs_loop[context.number] = found
        return found

    def _uses_loop(self, context: Context, event: Event) -> bool:
        marks = self.linker.marks
        for t in self.linker.types(context, event[7]):
            if isinstance(t, Fn):
                marked = marks.function(t.ref)
                if marked.get("obtains_loop") or marked.get("schedules") or self.guards.is_probe(t.ref):
                    return not (marked.get("schedules") and t.ref and self._is_threadsafe(t))
        return False

    def _is_threadsafe(self, fn: Fn) -> bool:
        return "threadsafe" in self.linker.program.frame(fn.ref).name

    def step(self, context: Context, effect: str) -> Step | None:
        """The best way from a context to an effect."""
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


def _order(context: Context) -> tuple[str, int, str]:
    """A tie between ways of one length is decided by where they lead, never by which was found first."""
    return context.module.path, context.fid, repr(context.binds)


def is_silenced(noqa: dict[int, tuple[str, ...]], event: Event) -> bool:
    """Whether a ``# noqa`` on the lines of a primitive silences everything that reaches it."""
    for line in range(event[1], event[3] + 1):
        codes = noqa.get(line)
        if codes is not None and (not codes or any(code.startswith("LS") for code in codes)):
            return True
    return False
