"""Where the findings of a file stand: the nodes, and which strategies could repair them."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.safety.expected_errors import why_expected
from loopsafe.lint.fixes.safety.seeking import Owners, seeks_in_between
from loopsafe.lint.fixes.source.text import Source, locate, patterns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.fixes.options import FixOptions
    from loopsafe.lint.model import Finding

_OFFLOADABLE = frozenset({"offload", "wrap-future", "native-sleep"})
_ORDER = (
    "async-lock",
    "dispatch",
    "native-sleep",
    "await-coroutine",
    "pass-callable",
    "add-await",
    "twin",
    "async-for",
    "wrap-future",
    "running-loop",
    "schedule",
    "bridge",
    "bridge-loop",
    "offload",
    "join-thread",
    "add-timeout",
    "advice",
)
"""Of several strategies for one node, the first of these is tried first."""
_MISUSES = frozenset({"add-await", "await-coroutine", "pass-callable"})


@dataclass
class Place:
    """One node and all that was found at it, the most fitting strategy first."""

    node: ast.AST
    span: tuple[int, int]
    wanted: list[Finding]
    others: list[Finding]
    refusal: str = ""

    @property
    def offloadable(self) -> bool:
        """Whether the node may run in a thread as far as the rules know, be it with the block around it."""
        return not self.refusal and any(strategy_of(one) in _OFFLOADABLE for one in self.wanted)


def places_of(
    source: Source, findings: Sequence[Finding], options: FixOptions, excluded: frozenset[Finding]
) -> tuple[list[Place], list[tuple[Finding, str]]]:
    """The findings by the node they stand at, and those that are left already, with the reason."""
    left: list[tuple[Finding, str]] = []
    nodes = locate(source, {finding.span for finding in findings})
    places: dict[ast.AST, Place] = {}
    for finding in findings:
        node = _choose(nodes.get(finding.span, []), strategy_of(finding))
        if node is None:
            if options.wants(finding) and finding not in excluded:
                left.append((finding, _nowhere(source, finding)))
            continue
        place = places.setdefault(node, Place(node, source.span(node), [], []))
        reason = _objection(finding, options)
        if finding.fix is not None and finding.fix.refusal:
            place.refusal = finding.fix.refusal
        if not options.wants(finding) or finding in excluded:
            place.others.append(finding)
        elif reason:
            place.others.append(finding)
            left.append((finding, reason))
        else:
            place.wanted.append(finding)
    sought: Owners = {}
    for place in places.values():
        place.wanted.sort(key=_rank)
        place.refusal = place.refusal or seeks_in_between(source, place.node, sought) or _expected(source, place)
    return sorted(places.values(), key=lambda one: (one.span[0], -one.span[1])), left


def _expected(source: Source, place: Place) -> str:
    misuse = any(strategy_of(one) in _MISUSES for one in place.wanted)
    return why_expected(source, place.node, misuse=misuse)


def _nowhere(source: Source, finding: Finding) -> str:
    """Why no expression or statement stands where something was found."""
    if finding.fix is not None and finding.fix.refusal:
        return finding.fix.refusal
    if finding.span in patterns(source):
        return "a pattern cannot await: ask for the attribute before the `match`"
    return "nothing in the file stands exactly where it was reported"


def _objection(finding: Finding, options: FixOptions) -> str:
    if finding.fix is None:
        return "there is no automatic fix; `loopsafe explain` says what to do"
    if finding.fix.refusal:
        return finding.fix.refusal
    if not options.unsafe and not options.is_safe(finding) and finding.fix.strategy != "advice":
        return "the fix is unsafe; `--unsafe` applies it"
    return ""


def _choose(nodes: list[ast.AST], name: str) -> ast.AST | None:
    kinds = (ast.stmt,) if name == "dispatch" else (ast.Call, ast.Attribute, ast.expr, ast.stmt)
    for kind in kinds:
        for node in nodes:
            if isinstance(node, kind):
                return node
    return nodes[0] if nodes else None


def strategy_of(finding: Finding) -> str:
    """The strategy that the rule proposes."""
    return finding.fix.strategy if finding.fix else "advice"


def _rank(finding: Finding) -> tuple[int, bool]:
    """The most fitting strategy first; iterating before the call that makes the iterator."""
    name = strategy_of(finding)
    return _ORDER.index(name) if name in _ORDER else len(_ORDER), not iterates(finding)


def iterates(finding: Finding) -> bool:
    """Whether it is iterating that blocks, which handing over the call that makes the iterator does not repair."""
    return finding.fix is not None and finding.fix.get("event") == "iter"


def is_within(inner: Place, outer: Place) -> bool:
    """Whether the node of ``inner`` is a part of that of ``outer``."""
    return inner is not outer and outer.span[0] <= inner.span[0] and inner.span[1] <= outer.span[1]
