"""Applies the rules to a module: to its code on the loop, and to the targets of each event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ASYNC, ASYNC_GENERATOR, CALLEE, CLASS, OP, SCOPE
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.linker import Linker
from loopsafe.lint.link.program.program import Context, Program
from loopsafe.lint.link.program.twins import twin_of
from loopsafe.lint.link.targets.primitives import ConfiguredCalls, Primitive
from loopsafe.lint.model import Confidence, Finding, Report, Trouble, unique
from loopsafe.lint.reach.graph import EFFECTS, FILE, IMPORT, SLOW, Reach, reach_class
from loopsafe.lint.reach.manual_stepping import drives_coroutines
from loopsafe.lint.reach.paths import FeasiblePaths
from loopsafe.lint.reach.roots import Roots
from loopsafe.lint.reach.threads.offload_helpers import OffloadHelpers
from loopsafe.lint.sites.callees import marked_callees
from loopsafe.lint.sites.site import Evidence, Site
from loopsafe.lint.sites.surroundings import Surroundings
from loopsafe.lint.verdicts.findings import Findings
from loopsafe.lint.verdicts.reached import Reached, confidence_of, stands_in
from loopsafe.lint.verdicts.rule_runner import RuleRunner

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from loopsafe.lint.configuration.config import Config
    from loopsafe.lint.index import Index
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.modules import Module
    from loopsafe.lint.registry import RuleInfo

# The triggers of rules that look at an operation whether or not it blocks.
TRIGGERS_ANYWHERE = {"call": ("call",), "if": ("if",), "try": ("try",), "raise": ("raise",)}
TRIGGERS_ON_LOOP = {
    **TRIGGERS_ANYWHERE,
    "call": ("call", "loop-call"),
    "enter": ("loop-enter",),
    "iter": ("loop-iter",),
}


class Judge:
    """Rules applied to modules; one per run."""

    def __init__(self, index: Index, config: Config) -> None:
        self.index = index
        self.config = config
        self.linker = Linker(Program(index.table))
        self.reach = Reach(self.linker, ConfiguredCalls(dict(config.blocking), frozenset(config.allow)))
        self.paths = FeasiblePaths(self.reach)
        self.roots = Roots(self.linker, self.reach)
        self.findings = Findings(index, self.linker.program)
        self.surroundings = Surroundings(
            index.table,
            OffloadHelpers(self.reach.event_targets),
            self.findings.quoted,
            library=config.async_library,
            helper=config.offload_helper,
        )
        self.reached = Reached(self.paths, self.roots, self.surroundings, every_place=config.every_place)
        self.rule_runner = RuleRunner(self.reach, self.surroundings, self.findings, config)
        self.rules = self.rule_runner.rules
        self._rules_anywhere = _by_operation(self.rules, TRIGGERS_ANYWHERE)
        self._rules_on_loop = _by_operation(self.rules, TRIGGERS_ON_LOOP)
        # Rules about primitives alone look at no path, but where they name the async form of what leads to one.
        self._follows = not all(trigger.startswith("primitive:") for trigger in self.rules)

    def judge(self, module: Module, report: Report) -> list[Finding]:
        """The findings of the enabled rules in one module, including those that are silenced there."""
        program = self.linker.program
        on_loop = self._on_loop(module)
        scheduled = list(self.roots.registrations(module, set(on_loop)))
        if self._follows:
            called = [t.context for _, _, targets in scheduled for t in targets if t.context is not None]
            self.reach.explore([*on_loop.values(), *called])
        self.rule_runner.claimed.clear()
        findings: list[Finding] = []
        for fid, frame in enumerate(module.facts.frames):
            if frame.kind != CLASS:
                context = on_loop.get(fid) or program.context(module.number, fid)
                findings += self._judge_calls(context, fid in on_loop)
        for context in on_loop.values():
            findings += self._judge_frame(context, report)
        for context, number, targets in scheduled:
            findings += self._until_failure(context, number, self._judge_event(context, number, targets))
        findings += self._judge_marked(module, on_loop)
        findings += self._judge_anywhere(module, on_loop)
        report.troubles += self._failures()
        return unique(findings)

    def _until_failure(self, context: Context, number: int, findings: Iterator[Finding]) -> Iterator[Finding]:
        """The findings of an event, up to a defect of the analysis, which is noted and reported."""
        try:
            yield from findings
        except Exception as error:
            self.reach.failed(context, number, error)

    def _failures(self) -> Iterator[Trouble]:
        """The reports of defects, in this module or in functions that it calls."""
        for path, line, function, error in self.reach.defects.take():
            what = f"`{function}`" if function else "the module"
            message = f"{error}; this line of {what} is not checked, the rest is"
            yield Trouble(self.index.display(path), message, line, internal=True)

    def _on_loop(self, module: Module) -> dict[int, Context]:
        """The frames of a module that are entered on the loop, by their numbers."""
        found: dict[int, Context] = {}
        loopless = not self.surroundings.imports_library(module) and drives_coroutines(self.linker, module)
        coroutines = () if loopless else (ASYNC, ASYNC_GENERATOR)
        for fid, frame in enumerate(module.facts.frames):
            body = frame.kind == CLASS and frame.parent in found  # runs where the class statement stands
            if body or frame.kind in coroutines or self._is_root(module, fid):
                found[fid] = self.linker.program.context(module.number, fid)
        return found

    def _is_root(self, module: Module, fid: int) -> bool:
        try:
            return self.roots.is_root(module, fid)
        except Exception as error:
            frame = module.facts.frames[fid]
            self.reach.defects.note(module.path, frame.line, frame.name, error)
            return False

    def _judge_frame(self, context: Context, report: Report) -> Iterator[Finding]:
        """The findings of all events of a frame on the loop."""
        targets = self.reach.targets(context)
        guards = self.reach.guards
        tally = report.tally(self.index.display(context.module.path))
        for number, event in enumerate(context.frame.events):
            found = targets.get(number)
            try:
                if event[OP] == "call" and not guards.is_off_loop(context, event[SCOPE]):
                    tally.calls_on_loop += 1
                    if not found and not self.linker.types(context, event[CALLEE]):
                        report.unresolved.append(self.findings.unresolved(context, event))
                if found and (context.number, number) not in self.rule_runner.claimed:
                    yield from self._judge_event(context, number, found)
            except Exception as error:
                self.reach.failed(context, number, error)

    def _judge_event(self, context: Context, number: int, targets: list[Target]) -> Iterator[Finding]:
        """The findings of one event on the loop: first about its primitives, then about reached effects."""
        event = context.frame.events[number]
        direct = [t for t in targets if t.primitive is not None and not t.scheduled]
        if direct and self.paths.certainty.excludes(context, (), event[SCOPE]):
            return
        if direct and event[OP] == "call":
            is_choice = len(self.linker.types(context, event[CALLEE])) > 1
            admits = self.paths.callees.admits if is_choice else self.paths.callees.may_block
            direct = [t for t in direct if admits(context, (), event, t)]
        yield from self._judge_primitives(context, number, targets, direct)
        classes = {reach_class(t.primitive) for t in direct if t.primitive is not None}
        reported: set[str] = set()  # several effects may be a matter of one rule, and have one twin
        for effect in EFFECTS:
            if effect not in classes:
                for finding in self._judge_reach(context, number, targets, effect):
                    if finding.code not in reported:
                        yield finding
                    reported.add(finding.code)

    def _judge_primitives(
        self, context: Context, number: int, targets: list[Target], direct: list[Target]
    ) -> Iterator[Finding]:
        """The findings about the primitives that an event calls directly, one for each kind."""
        seen: set[str] = set()
        for target in direct:
            primitive = target.primitive
            assert primitive is not None
            key = _trigger(primitive)
            twin = twin_of(self.linker, target.function) if target.function is not None else ""
            if twin and key != "configured" and not stands_in(context, twin):
                key = "twin"
            else:
                twin = ""
            if key in seen:
                continue
            seen.add(key)
            evidence = Evidence(primitive, self._confidence(context, number, target), twin=twin)
            for rule in self.rules.get(f"primitive:{key}", ()):
                yield from self.rule_runner.evaluate(
                    rule, self._site(context, number, targets, on_loop=True, evidence=evidence)
                )

    def _confidence(self, context: Context, number: int, target: Target) -> Confidence:
        """How certain it is that an event itself waits."""
        what = target.primitive.what if target.primitive is not None else ""
        if what == "future" and self.reach.event_targets.settled.is_for_either_kind(context, number):
            return Confidence.DECLARED
        return confidence_of(target.declared)

    def _judge_reach(self, context: Context, number: int, targets: list[Target], effect: str) -> Iterator[Finding]:
        """The findings of an event that reaches an effect through calls."""
        awaits = context.frame.kind in (ASYNC, ASYNC_GENERATOR) and effect in (SLOW, FILE, IMPORT)
        of_twins = self.rules.get("primitive:twin", ()) if awaits else ()
        may_count_as = (IMPORT, FILE) if effect == IMPORT else (effect,)
        if not of_twins and not any(f"reach:{one}" in self.rules for one in may_count_as):
            return
        if not self._follows:
            if not self.reached.twin(context, number, targets):
                return
            self.reach.explore([target.context for target in targets if target.context is not None])
        found = self.reached.evidence(context, number, targets, effect)
        if found is None:
            return
        evidence, counts_as = found
        rules = of_twins if evidence.twin and awaits else self.rules.get(f"reach:{counts_as}", ())
        for rule in rules:
            yield from self.rule_runner.evaluate(
                rule, self._site(context, number, targets, on_loop=True, evidence=evidence)
            )

    def _judge_calls(self, context: Context, on_loop: bool) -> Iterator[Finding]:
        """The findings of rules about all calls, blocking or not."""
        by_operation = self._rules_on_loop if on_loop else self._rules_anywhere
        for number, event in enumerate(context.frame.events):
            rules = by_operation.get(event[OP])
            if not rules:
                continue
            rules = [rule for rule in rules if rule.glance is None or rule.glance(event)]
            if rules:
                yield from self._until_failure(context, number, self._judge_call(context, number, rules, on_loop))

    def _judge_call(self, context: Context, number: int, rules: list[RuleInfo], on_loop: bool) -> Iterator[Finding]:
        event = context.frame.events[number]
        off = on_loop and self.reach.guards.is_off_loop(context, event[SCOPE])
        if off:
            rules = [rule for rule in rules if rule in self._rules_anywhere.get(event[OP], ())]
        targets = self.reach.targets(context).get(number, []) if on_loop and rules else []
        site = self._site(context, number, targets, on_loop=on_loop and not off)
        for rule in rules:
            yield from self.rule_runner.evaluate(rule, site)

    def _judge_marked(self, module: Module, on_loop: dict[int, Context]) -> Iterator[Finding]:
        """The findings of rules about calls with a certain mark, on the loop or not."""
        for trigger, rules in self.rules.items():
            mark = trigger.partition("mark:")[2]
            if not mark:
                continue
            for context, number, here in self._named(module, marked_names(mark), on_loop):
                site = self._site(context, number, [], on_loop=here)
                yield from self._until_failure(context, number, self._judge_mark(site, mark, rules))

    def _judge_mark(self, site: Site, mark: str, rules: list[RuleInfo]) -> Iterator[Finding]:
        if marked_callees(site, mark):
            for rule in rules:
                yield from self.rule_runner.evaluate(rule, site)

    def _judge_anywhere(self, module: Module, on_loop: dict[int, Context]) -> Iterator[Finding]:
        """The findings about primitives off the loop; other rules handle those on it."""
        wanted = {key: rules for trigger, rules in self.rules.items() if (key := trigger.partition("anywhere:")[2])}
        names: frozenset[str] = frozenset()
        for key in wanted:
            names |= marked_names(key if key.startswith("waits:") else f"blocks:{key}")
        for context, number, here in self._named(module, names, on_loop):
            if not here:
                yield from self._until_failure(context, number, self._judge_off_loop(context, number, wanted))

    def _judge_off_loop(self, context: Context, number: int, wanted: Mapping[str, list[RuleInfo]]) -> Iterator[Finding]:
        targets = self.reach.event_targets.of_event(context, number)
        seen: set[str] = set()
        for target in targets:
            primitive = target.primitive
            key = _trigger(primitive) if primitive is not None else ""
            if primitive is None or key in seen or not wanted.get(key):
                continue
            if not self.paths.callees.may_block(context, (), context.frame.events[number], target):
                continue
            seen.add(key)
            evidence = Evidence(primitive, self._confidence(context, number, target))
            for rule in wanted.get(key, ()):
                yield from self.rule_runner.evaluate(
                    rule, self._site(context, number, targets, on_loop=False, evidence=evidence)
                )

    def _named(
        self, module: Module, names: frozenset[str], on_loop: dict[int, Context]
    ) -> Iterator[tuple[Context, int, bool]]:
        """The calls in a module by name, each with whether it runs on the loop."""
        calls = module.facts.calls
        for name in sorted(names & calls.keys()):
            for fid, number in calls[name]:
                frame = module.facts.frames[fid]
                context = on_loop.get(fid) or self.linker.program.context(module.number, fid)
                try:
                    off = self.reach.guards.is_off_loop(context, frame.events[number][SCOPE])
                except Exception as error:
                    self.reach.failed(context, number, error)
                    continue
                yield context, number, fid in on_loop and not off

    def _site(
        self, context: Context, number: int, targets: list[Target], *, on_loop: bool, evidence: Evidence | None = None
    ) -> Site:
        return Site(self.reach, self.surroundings, context, number, targets, on_loop=on_loop, evidence=evidence)


def _by_operation(
    rules: Mapping[str, list[RuleInfo]], triggers: Mapping[str, tuple[str, ...]]
) -> dict[str, list[RuleInfo]]:
    """The rules that look at each operation."""
    return {
        operation: [rule for name in names for rule in rules.get(name, ())] for operation, names in triggers.items()
    }


def _trigger(primitive: Primitive) -> str:
    """The part after ``primitive:`` or ``anywhere:`` in a rule's declaration."""
    if primitive.configured:
        return "configured"
    return f"waits:{primitive.what}" if primitive.kind == "wait" else primitive.kind
