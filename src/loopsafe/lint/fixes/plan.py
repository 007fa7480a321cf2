"""Decide, for all findings of a file together, which rewrite repairs which of them."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.blocks import moves
from loopsafe.lint.fixes.edits import Refused, Rewrite, clash
from loopsafe.lint.fixes.imports import Names
from loopsafe.lint.fixes.registry import Desk, Job, strategies
from loopsafe.lint.fixes.strategies.offload import fits_lambda, require_portable
from loopsafe.lint.fixes.text import Source, locate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.fixes.options import FixOptions
    from loopsafe.lint.model import Finding

_LATER = "another repair comes first"
_MOVABLE = frozenset({"offload", "wrap-future", "native-sleep"})
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


@dataclass
class Plan:
    """What will be done, and what will not, with the reason."""

    rewrites: list[Rewrite] = field(default_factory=list)
    left: list[tuple[Finding, str]] = field(default_factory=list)


@dataclass
class _Place:
    """One node and all that was found at it, the most fitting strategy first."""

    node: ast.AST
    span: tuple[int, int]
    wanted: list[Finding]
    others: list[Finding]
    refusal: str = ""

    @property
    def movable(self) -> bool:
        """Whether the node may run in a thread as far as the rules know, be it with the block around it."""
        return not self.refusal and any(_strategy(one) in _MOVABLE for one in self.wanted)


def make_plan(
    source: Source,
    findings: Sequence[Finding],
    options: FixOptions,
    *,
    barred: frozenset[Finding] = frozenset(),
    plain: frozenset[str] = frozenset(),
    staged: bool = False,
) -> Plan:
    """Plan the rewrites for ``findings``; those in ``barred`` only take part as obstacles.

    In the functions named in ``plain``, calls are wrapped one by one instead of being moved together. ``staged``: what
    opens the way for other repairs is planned alone, because the others are planned anew when it is done.
    """
    plan = Plan()
    desk = Desk(source, Names(source), options, plain=plain)
    places = _places(source, findings, options, barred, plan)
    todo = [place for place in places if place.wanted]
    for place in [one for one in todo if _strategy(one.wanted[0]) == "async-lock"]:
        todo.remove(place)
        if not _absorb_same(plan, source, place):
            _settle(plan, desk, place, [], crowded=False)
    if staged and plan.rewrites:
        plan.left += [(finding, _LATER) for place in todo for finding in place.wanted]
        return plan
    for place in [one for one in todo if _strategy(one.wanted[0]) == "dispatch"]:
        todo.remove(place)
        _settle(plan, desk, place, [], crowded=False)
    moved = _move_blocks(plan, desk, places, todo)
    todo = [place for place in todo if id(place) not in moved]
    while todo:
        place = todo.pop(0)
        if not _absorb(plan, desk, place):
            inner = _merged(source, place, places, todo)
            crowded = not inner and any(_within(one, place) for one in todo)
            if _settle(plan, desk, place, inner, crowded=crowded):
                todo = [one for one in todo if one not in inner]
    _forgive(plan, source)
    return plan


def _strategy(finding: Finding) -> str:
    return finding.fix.strategy if finding.fix else "advice"


def _rank(finding: Finding) -> tuple[int, bool]:
    """The most fitting strategy first; iterating before the call that makes the iterator."""
    name = _strategy(finding)
    return _ORDER.index(name) if name in _ORDER else len(_ORDER), not _iterates(finding)


def _iterates(finding: Finding) -> bool:
    """Whether it is iterating that blocks, which handing over the call that makes the iterator does not repair."""
    return finding.fix is not None and finding.fix.get("event") == "iter"


def _places(
    source: Source, findings: Sequence[Finding], options: FixOptions, barred: frozenset[Finding], plan: Plan
) -> list[_Place]:
    """The findings by the node they stand at; those that stand nowhere are left."""
    nodes = locate(source, {finding.span for finding in findings})
    places: dict[ast.AST, _Place] = {}
    for finding in findings:
        node = _choose(nodes.get(finding.span, []), _strategy(finding))
        if node is None:
            if options.wants(finding) and finding not in barred:
                plan.left.append((finding, "nothing in the file stands exactly where it was reported"))
            continue
        place = places.setdefault(node, _Place(node, source.span(node), [], []))
        reason = _objection(finding, options)
        if finding.fix is not None and finding.fix.refusal:
            place.refusal = finding.fix.refusal
        if not options.wants(finding) or finding in barred:
            place.others.append(finding)
        elif reason:
            place.others.append(finding)
            plan.left.append((finding, reason))
        else:
            place.wanted.append(finding)
    for place in places.values():
        place.wanted.sort(key=_rank)
    return sorted(places.values(), key=lambda one: (one.span[0], -one.span[1]))


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


def _settle(plan: Plan, desk: Desk, place: _Place, inner: list[_Place], *, crowded: bool) -> bool:
    """Try the strategies of a place in turn; say why when none will do."""
    reason = place.refusal or ("another fix takes this call apart" if place.node in desk.dissected else "")
    if reason:
        plan.left.extend((finding, reason) for finding in place.wanted)
        return False
    known = strategies()
    inside = tuple(finding for one in inner for finding in one.wanted)
    for finding in place.wanted:
        fixer = known.get(_strategy(finding))
        if fixer is None:
            reason = reason or f"this version has no strategy {_strategy(finding)!r}"
            continue
        others = tuple(one for one in place.wanted if one is not finding)
        try:
            rewrite = fixer(Job(desk, finding, place.node, inside, crowded))
        except Refused as refused:
            reason = reason or str(refused)
            if _iterates(finding):
                break
            continue
        if clash(rewrite.edits, (edit for one in plan.rewrites for edit in one.edits)):
            reason = reason or "it stands inside another repaired expression"
            continue
        plan.rewrites.append(replace(rewrite, findings=rewrite.findings + others))
        return True
    plan.left.extend((finding, reason) for finding in place.wanted)
    return False


def _absorb(plan: Plan, desk: Desk, place: _Place) -> bool:
    """A place that another rewrite takes away, or repairs as well, needs no rewrite of its own."""
    start, end = place.span
    settled = desk.settled.get(place.node)
    for index, rewrite in enumerate(plan.rewrites):
        taken = [(edit.start, edit.end) for edit in rewrite.edits if edit.start != edit.end]
        gone = any(first <= start and end <= last for first, last in (*taken, *rewrite.claims))
        if gone or (settled is not None and settled in rewrite.findings):
            plan.rewrites[index] = replace(rewrite, findings=(*rewrite.findings, *place.wanted))
            return True
    return False


def _forgive(plan: Plan, source: Source) -> None:
    """Findings that could not be repaired by themselves, in code that a rewrite takes away whole."""
    for index, rewrite in enumerate(plan.rewrites):
        for finding, reason in list(plan.left) if rewrite.claims else ():
            start, end = source.offsets(finding.span)
            if any(first <= start and end <= last for first, last in rewrite.claims):
                plan.left.remove((finding, reason))
                plan.rewrites[index] = replace(plan.rewrites[index], findings=(*plan.rewrites[index].findings, finding))


def _absorb_same(plan: Plan, source: Source, place: _Place) -> bool:
    """Whether the lock that is taken at a place was replaced already, there as everywhere."""
    at = source.start(source.statement_of(place.node)), place.span[0]
    for index, rewrite in enumerate(plan.rewrites):
        if any(edit.start in at and edit.start == edit.end for edit in rewrite.edits):
            plan.rewrites[index] = replace(rewrite, findings=(*rewrite.findings, *place.wanted))
            return True
    return False


def _within(inner: _Place, outer: _Place) -> bool:
    return inner is not outer and outer.span[0] <= inner.span[0] and inner.span[1] <= outer.span[1]


def _merged(source: Source, place: _Place, places: list[_Place], todo: list[_Place]) -> list[_Place]:
    """The places inside ``place`` that go to the thread with it; none when not all of them may."""
    inner = [one for one in places if _within(one, place)]
    if not inner or not place.movable or _strategy(place.wanted[0]) != "offload":
        return []
    if not isinstance(place.node, ast.expr) or not fits_lambda(place.node):
        return []
    if any(_waits(one) for one in (place, *inner)):
        return []
    for one in inner:
        if not one.movable or one.others or one not in todo or not _portable(source, one.node):
            return []
    return inner


def _waits(place: _Place) -> bool:
    """Whether it waits for another thread or process: inside a lambda it would be a wait without an end."""
    return any(
        one.code == "LS103" or one.code.startswith("LS2") or _strategy(one) != "offload" or _whole(one)
        for one in place.wanted
    )


def _whole(finding: Finding) -> bool:
    """Whether it is repaired only by moving all that belongs to it."""
    return finding.fix is not None and bool(finding.fix.get("whole"))


def _portable(source: Source, node: ast.AST) -> bool:
    try:
        if isinstance(node, ast.expr):
            require_portable(source, node)
    except Refused:
        return False
    return True


def _move_blocks(plan: Plan, desk: Desk, places: list[_Place], todo: list[_Place]) -> set[int]:
    """Move whole blocks; the places that went with them."""
    movable = {place.node: place for place in todo if place.movable and _portable(desk.source, place.node)}
    fixed = {place.node: place.wanted for place in movable.values() if not place.others}
    obstacles = [place.node for place in places if place.node not in fixed and place.others]
    obstacles += [place.node for place in places if place.refusal or (place.wanted and not place.movable)]
    gone: set[int] = set()
    for rewrite, nodes in moves(desk, fixed, obstacles):
        if not clash(rewrite.edits, (edit for one in plan.rewrites for edit in one.edits)):
            plan.rewrites.append(rewrite)
            gone.update(id(movable[node]) for node in nodes)
    return gone
