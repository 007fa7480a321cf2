"""Runs the enabled rules on sites, and turns their verdicts into findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.configuration.selection import selected
from loopsafe.lint.model import Severity
from loopsafe.lint.reach.startup import Startup
from loopsafe.lint.reach.threads.handlers import Handlers
from loopsafe.lint.reach.threads.parameter_flow import ParameterFlow
from loopsafe.lint.registry import RuleInfo, all_rules
from loopsafe.lint.sites.remedies import with_library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.configuration.config import Config
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.model import Finding, Fix
    from loopsafe.lint.reach.graph import Reach
    from loopsafe.lint.sites.site import Site
    from loopsafe.lint.sites.surroundings import Surroundings
    from loopsafe.lint.verdicts.findings import Findings


class RuleRunner:
    """Runs rules on sites and makes findings of their verdicts; ``rules``: the enabled ones, by trigger."""

    def __init__(self, reach: Reach, surroundings: Surroundings, findings: Findings, config: Config) -> None:
        self.reach = reach
        self.surroundings = surroundings
        self.findings = findings
        self.handlers = Handlers(reach.linker)
        self.parameter_flow = ParameterFlow(reach.affinity)
        self.startup = Startup(reach.event_targets)
        self.rules: dict[str, list[RuleInfo]] = {}
        codes = selected(config)
        for rule in all_rules():
            for trigger in rule.on if rule.code in codes else ():
                self.rules.setdefault(trigger, []).append(rule)
        self.claimed: set[tuple[int, int]] = set()  # events that a finding about another one speaks for

    def evaluate(self, rule: RuleInfo, site: Site) -> Iterator[Finding]:
        """The finding of a rule at a site, if it has one."""
        verdict = rule.check(site)
        if verdict is None:
            return
        self.claimed.update((site.context.number, number) for number in verdict.claims)
        stands_here = verdict.at is None or verdict.at[0].module is site.context.module
        if verdict.fix is not None and site.on_loop and stands_here:
            verdict = verdict._replace(fix=self._with_surroundings(verdict.fix, site.context))
        imports = self.reach.linker.program.imports
        if verdict.fix is not None and (taken := imports.taken_from(site.context.module)):
            verdict = verdict._replace(fix=verdict.fix.with_argument("taken", taken))
        severity = verdict.severity or rule.severity
        if severity is Severity.ERROR and self.startup.delays_nobody(site):
            severity = Severity.WARNING
        yield self.findings.finding(rule, site, verdict, severity)

    def _with_surroundings(self, fix: Fix, context: Context) -> Fix:
        """The fix, with arguments that describe the function around it."""
        if not self.surroundings.library_is_known(context.module):
            fix = with_library(fix, self.surroundings.usual_library())
        if self.handlers.may_be_async(context):
            fix = fix.with_argument("awaited", "yes")
        injected = self.handlers.injected(context)
        if (
            injected
            and self.reach.affinity.may_change_thread(context)
            and self.parameter_flow.covers(context, injected)
        ):
            fix = fix.with_argument("injected", " ".join(injected))
        pinned = self.reach.affinity.pinned_calls(context)
        return fix.with_argument("staying", pinned) if pinned else fix
