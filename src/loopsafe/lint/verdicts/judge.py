"""Show the rules their sites: what runs on the loop in a module, and what each event of it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.configuration.selection import selected
from loopsafe.lint.facts import ASYNC, ASYNC_GENERATOR, CALLEE, CLASS, OP, SCOPE
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.linker import Linker
from loopsafe.lint.link.program.program import Context, Program
from loopsafe.lint.link.program.twins import twin_of
from loopsafe.lint.link.program.types import Fn
from loopsafe.lint.link.targets.primitives import Primitive, Said
from loopsafe.lint.model import Confidence, Finding, Fix, Report, Severity, unique
from loopsafe.lint.reach.driven import drives_coroutines
from loopsafe.lint.reach.filled import was_filled
from loopsafe.lint.reach.graph import EFFECTS, FILE, IMPORT, LOOP, SLOW, Reach, reach_class
from loopsafe.lint.reach.imports_by_name import is_due_here
from loopsafe.lint.reach.paths import FeasiblePath, FeasiblePaths
from loopsafe.lint.reach.roots import Roots
from loopsafe.lint.reach.startup import Startup
from loopsafe.lint.reach.threads.handlers import Handlers
from loopsafe.lint.reach.threads.offload_helpers import OffloadHelpers
from loopsafe.lint.reach.told_once import ToldOnce
from loopsafe.lint.registry import RuleInfo, all_rules
from loopsafe.lint.sites.callees import marked_callees
from loopsafe.lint.sites.remedies import with_library
from loopsafe.lint.sites.site import Evidence, Site, Verdict
from loopsafe.lint.sites.surroundings import Surroundings
from loopsafe.lint.verdicts.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.configuration.config import Config
    from loopsafe.lint.index import Index
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.modules import Module


class Judge:
    """Rules applied to modules; one per run."""

    def __init__(self, index: Index, config: Config) -> None:
        self.index = index
        self.config = config
        self.linker = Linker(Program(index.table))
        self.reach = Reach(self.linker, Said(dict(config.blocking), frozenset(config.allow)))
        self.paths = FeasiblePaths(self.reach)
        self.roots = Roots(self.linker, self.reach)
        self.told_once = ToldOnce(self.paths, self.roots)
        self.every_place = config.every_place
        self.handlers = Handlers(self.linker)
        self.startup = Startup(self.reach.effects)
        self.findings = Findings(index, self.linker.program)
        self.surroundings = Surroundings(
            index.table,
            OffloadHelpers(self.reach.effects),
            self.findings.quoted,
            library=config.async_library,
            helper=config.offload_helper,
        )
        self.rules: dict[str, list[RuleInfo]] = {}
        codes = selected(config)
        for rule in all_rules():
            for trigger in rule.on if rule.code in codes else ():
                self.rules.setdefault(trigger, []).append(rule)
        # Rules about primitives alone look at no path, but where they name the async form of what leads to one.
        self._follows = not all(trigger.startswith("primitive:") for trigger in self.rules)
        self._claimed: set[tuple[int, int]] = set()  # events that a finding about another one speaks for

    def judge(self, module: Module, report: Report) -> list[Finding]:
        """The findings in one module of the rules that are on, whatever silences them there."""
        program = self.linker.program
        on_loop: dict[int, Context] = {}
        loopless = not self.surroundings.imports_library(module) and drives_coroutines(self.linker, module)
        coroutines = () if loopless else (ASYNC, ASYNC_GENERATOR)
        for fid, frame in enumerate(module.facts.frames):
            body = frame.kind == CLASS and frame.parent in on_loop  # runs where the class statement stands
            if body or frame.kind in coroutines or self.roots.is_root(module, fid):
                on_loop[fid] = program.context(module.number, fid)
        scheduled = list(self.roots.registrations(module, set(on_loop)))
        if self._follows:
            called = [t.context for _, _, targets in scheduled for t in targets if t.context is not None]
            self.reach.explore([*on_loop.values(), *called])
        self._claimed.clear()
        findings: list[Finding] = []
        for fid, frame in enumerate(module.facts.frames):
            if frame.kind != CLASS:
                context = on_loop.get(fid) or program.context(module.number, fid)
                findings += self._judge_calls(context, fid in on_loop)
        for context in on_loop.values():
            findings += self._judge_frame(context, report)
        for context, number, targets in scheduled:
            findings += self._judge_event(context, number, targets)
        findings += self._judge_marked(module, on_loop)
        findings += self._judge_anywhere(module, on_loop)
        return unique(findings)

    def _judge_frame(self, context: Context, report: Report) -> Iterator[Finding]:
        """The findings of all events of a frame on the loop."""
        targets = self.reach.targets(context)
        guards = self.reach.guards
        for number, event in enumerate(context.frame.events):
            found = targets.get(number)
            if event[OP] == "call" and not guards.is_off_loop(context, event[SCOPE]):
                report.calls_on_loop += 1
                if not found and not self.linker.types(context, event[CALLEE]):
                    report.unresolved.append(self.findings.unresolved(context, event))
            if found and (context.number, number) not in self._claimed:
                yield from self._judge_event(context, number, found)

    def _judge_event(self, context: Context, number: int, targets: list[Target]) -> Iterator[Finding]:
        """The findings of one event on the loop: of rules about primitives, then of rules about what is reached."""
        event = context.frame.events[number]
        direct = [t for t in targets if t.primitive is not None and not t.scheduled]
        if direct and self.paths.certainty.excludes(context, (), event[SCOPE]):
            return
        if direct and event[OP] == "call" and len(self.linker.types(context, event[CALLEE])) > 1:
            direct = [t for t in direct if self.paths.callees.admits(context, (), event, t)]
        yield from self._judge_primitives(context, number, targets, direct)
        classes = {reach_class(t.primitive) for t in direct if t.primitive is not None}
        told: set[str] = set()  # several effects may be a matter of one rule, and have one twin
        for effect in EFFECTS:
            if effect not in classes:
                for finding in self._judge_reach(context, number, targets, effect):
                    if finding.code not in told:
                        yield finding
                    told.add(finding.code)

    def _judge_primitives(
        self, context: Context, number: int, targets: list[Target], direct: list[Target]
    ) -> Iterator[Finding]:
        """The findings of rules about the primitives that an event calls directly, one for each kind."""
        seen: set[str] = set()
        for target in direct:
            primitive = target.primitive
            assert primitive is not None
            key = _trigger(primitive)
            twin = twin_of(self.linker, target.function) if target.function is not None else ""
            if twin and key != "configured" and not _is_inside(context, twin):
                key = "twin"
            else:
                twin = ""
            if key in seen:
                continue
            seen.add(key)
            evidence = Evidence(primitive, self._confidence(context, number, target), twin=twin)
            for rule in self.rules.get(f"primitive:{key}", ()):
                yield from self._apply(rule, self._site(context, number, targets, on_loop=True, evidence=evidence))

    def _confidence(self, context: Context, number: int, target: Target) -> Confidence:
        """How sure it is that an event waits here itself."""
        what = target.primitive.what if target.primitive is not None else ""
        if what == "future" and self.reach.effects.settled.is_for_either_kind(context, number):
            return Confidence.DECLARED
        return _confidence(target.declared)

    def _judge_reach(self, context: Context, number: int, targets: list[Target], effect: str) -> Iterator[Finding]:
        """The findings of an event that reaches an effect through calls."""
        awaits = context.frame.kind in (ASYNC, ASYNC_GENERATOR) and effect in (SLOW, FILE, IMPORT)
        of_twins = self.rules.get("primitive:twin", ()) if awaits else ()
        may_count_as = (IMPORT, FILE) if effect == IMPORT else (effect,)
        if not of_twins and not any(f"reach:{one}" in self.rules for one in may_count_as):
            return
        if not self._follows:
            if not self._twin(context, number, targets):
                return
            self.reach.explore([target.context for target in targets if target.context is not None])
        best = self._shortest(context, number, targets, effect)
        others = 0
        if best is not None and best.keepers and effect != LOOP and not self.every_place:
            untold = self.told_once.others(best, effect, context, number)
            if untold is None:
                best = self._shortest(context, number, targets, effect, anew=True)
            others = untold or 0
        if best is None:
            return
        counts_as = FILE if effect == IMPORT and is_due_here(self.linker, best) else effect
        rules = self.rules.get(f"reach:{counts_as}", ())
        twin = self._twin(context, number, targets)
        evidence = Evidence(best.primitive, _confidence(best.declared), max(best.distance, 1), best.hops, twin, others)
        for rule in of_twins if twin and awaits else rules:
            yield from self._apply(rule, self._site(context, number, targets, on_loop=True, evidence=evidence))

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

    def _judge_calls(self, context: Context, on_loop: bool) -> Iterator[Finding]:
        """Rules that look at calls whether or not they block."""
        everywhere, here = self.rules.get("call", []), self.rules.get("loop-call", []) if on_loop else []
        by_operation = {
            "call": everywhere + here,
            "enter": self.rules.get("loop-enter", []) if on_loop else [],
            "iter": self.rules.get("loop-iter", []) if on_loop else [],
            "if": self.rules.get("if", []),
            "try": self.rules.get("try", []),
            "raise": self.rules.get("raise", []),
        }
        guards = self.reach.guards
        for number, event in enumerate(context.frame.events):
            rules = by_operation.get(event[OP])
            if not rules:
                continue
            rules = [rule for rule in rules if rule.glance is None or rule.glance(event)]
            if not rules:
                continue
            off = guards.is_off_loop(context, event[SCOPE])
            site: Site | None = None
            for rule in rules:
                if off and event[OP] in ("call", "enter", "iter") and rule not in everywhere:
                    continue
                if site is None:
                    targets = self.reach.targets(context).get(number, []) if on_loop else []
                    site = self._site(context, number, targets, on_loop=on_loop and not off)
                yield from self._apply(rule, site)

    def _judge_marked(self, module: Module, on_loop: dict[int, Context]) -> Iterator[Finding]:
        """Rules about calls that carry a mark, wherever they stand."""
        for trigger, rules in self.rules.items():
            mark = trigger.partition("mark:")[2]
            if not mark:
                continue
            for context, number, here in self._named(module, marked_names(mark), on_loop):
                site = self._site(context, number, [], on_loop=here)
                if marked_callees(site, mark):
                    for rule in rules:
                        yield from self._apply(rule, site)

    def _judge_anywhere(self, module: Module, on_loop: dict[int, Context]) -> Iterator[Finding]:
        """Rules about primitives off the loop; on it, others speak of them."""
        wanted = {key: rules for trigger, rules in self.rules.items() if (key := trigger.partition("anywhere:")[2])}
        names: frozenset[str] = frozenset()
        for key in wanted:
            names |= marked_names(key if key.startswith("waits:") else f"blocks:{key}")
        for context, number, here in self._named(module, names, on_loop):
            if here:
                continue
            targets = self.reach.effects.of_event(context, number)
            seen: set[str] = set()
            for target in targets:
                primitive = target.primitive
                key = _trigger(primitive) if primitive is not None else ""
                if primitive is None or key in seen:
                    continue
                seen.add(key)
                evidence = Evidence(primitive, self._confidence(context, number, target))
                for rule in wanted.get(key, ()):
                    yield from self._apply(rule, self._site(context, number, targets, on_loop=False, evidence=evidence))

    def _named(
        self, module: Module, names: frozenset[str], on_loop: dict[int, Context]
    ) -> Iterator[tuple[Context, int, bool]]:
        """The calls of a module by name, each with whether it is on the loop."""
        calls = module.facts.calls
        for name in sorted(names & calls.keys()):
            for fid, number in calls[name]:
                frame = module.facts.frames[fid]
                context = on_loop.get(fid) or self.linker.program.context(module.number, fid)
                off = self.reach.guards.is_off_loop(context, frame.events[number][SCOPE])
                yield context, number, fid in on_loop and not off

    def _twin(self, context: Context, number: int, targets: list[Target]) -> str:
        """The async form of what an event calls, if it has one and the event does not stand in it."""
        callees = self._site(context, number, targets, on_loop=True).callees()
        twins = {self._own_twin(t) if isinstance(t, Fn) else "" for t in callees}
        twin = twins.pop() if len(twins) == 1 else ""
        return "" if _is_inside(context, twin) else twin

    def _own_twin(self, fn: Fn) -> str:
        """The twin of a function of the project; what the knowledge calls blocking is a primitive itself."""
        return "" if self.linker.program.module_of(fn.ref).is_stub else twin_of(self.linker, fn)

    def _apply(self, rule: RuleInfo, site: Site) -> Iterator[Finding]:
        """The finding of a rule at a site, if it has one."""
        verdict: Verdict | None = rule.check(site)
        if verdict is None:
            return
        self._claimed.update((site.context.number, number) for number in verdict.claims)
        stands_here = verdict.at is None or verdict.at[0].module is site.context.module
        if verdict.fix is not None and site.on_loop and stands_here:
            verdict = verdict._replace(fix=self._with_surroundings(verdict.fix, site.context))
        if verdict.fix is not None and (taken := self.linker.program.indexes.imports_taken(site.context.module)):
            verdict = verdict._replace(fix=verdict.fix.with_argument("taken", taken))
        severity = verdict.severity or rule.severity
        if severity is Severity.ERROR and self.startup.delays_nobody(site):
            severity = Severity.WARNING
        yield self.findings.finding(rule, site, verdict, severity)

    def _with_surroundings(self, fix: Fix, context: Context) -> Fix:
        """The fix, with what it has to know about the function around it."""
        if not self.surroundings.library_is_known(context.module):
            fix = with_library(fix, self.surroundings.usual_library())
        if self.handlers.may_be_async(context):
            fix = fix.with_argument("awaited", "yes")
        if (injected := self.handlers.injected(context)) and self.reach.affinity.may_change_thread(context):
            fix = fix.with_argument("injected", " ".join(injected))
        staying = self.reach.affinity.staying(context)
        return fix.with_argument("staying", staying) if staying else fix

    def _site(
        self, context: Context, number: int, targets: list[Target], *, on_loop: bool, evidence: Evidence | None = None
    ) -> Site:
        return Site(self.reach, self.surroundings, context, number, targets, on_loop=on_loop, evidence=evidence)


def _confidence(declared: bool) -> Confidence:
    return Confidence.DECLARED if declared else Confidence.EXACT


def _trigger(primitive: Primitive) -> str:
    """What stands behind ``primitive:`` and ``anywhere:`` in a rule's declaration."""
    if primitive.configured:
        return "configured"
    return f"waits:{primitive.what}" if primitive.kind == "wait" else primitive.kind


def _is_inside(context: Context, name: str) -> bool:
    """Whether a frame is in the function ``name``: an async form may be made of its sync form."""
    return any(frame.name == name for fid, frame in context.around() if fid)
