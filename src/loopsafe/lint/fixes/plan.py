"""Decide, for all findings of a file together, which rewrite repairs which of them."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.extract_function import extractions
from loopsafe.lint.fixes.job import FileContext, Job
from loopsafe.lint.fixes.make_sync import plain_defs
from loopsafe.lint.fixes.names.imports import Names
from loopsafe.lint.fixes.places import Place, is_within, iterates, places_of, strategy_of
from loopsafe.lint.fixes.registry import strategies
from loopsafe.lint.fixes.safety.portability import fits_lambda, require_portable
from loopsafe.lint.fixes.source.edits import Refused, Rewrite, clash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.fixes.options import FixOptions
    from loopsafe.lint.fixes.source.text import Source
    from loopsafe.lint.model import Finding

_LATER = "another repair comes first"


@dataclass
class Plan:
    """What will be done, and what will not, with the reason."""

    rewrites: list[Rewrite] = field(default_factory=list)
    left: list[tuple[Finding, str]] = field(default_factory=list)


def make_plan(
    source: Source,
    findings: Sequence[Finding],
    options: FixOptions,
    *,
    excluded: frozenset[Finding] = frozenset(),
    one_by_one: frozenset[str] = frozenset(),
    staged: bool = False,
) -> Plan:
    """Plan the rewrites for ``findings``; those in ``excluded`` only take part as obstacles.

    In the functions named in ``one_by_one``, each call is wrapped by itself and no function is extracted. ``staged``:
    what opens the way for other repairs is planned alone, because the others are planned anew when it is done.
    """
    context = FileContext(source, Names(source), options, one_by_one=one_by_one)
    places, left = places_of(source, findings, options, excluded)
    plan = Plan(left=left)
    todo = [place for place in places if place.wanted]
    for place in _taken(todo, "async-lock"):
        if not _same_lock(plan, source, place):
            _plan_place(plan, context, place, [], repaired_inside=False)
    if staged and plan.rewrites:
        plan.left += [(finding, _LATER) for place in todo for finding in place.wanted]
        return plan
    for rewrite in plain_defs(source, places, left, options):
        plan.rewrites.append(rewrite)
        plan.left = [pair for pair in plan.left if pair[0] not in rewrite.findings]
        places, todo = ([one for one in group if not _is_claimed(one, rewrite)] for group in (places, todo))
    for place in _taken(todo, "dispatch"):
        _plan_place(plan, context, place, [], repaired_inside=False)
    moved = _extract_functions(plan, context, places, todo)
    _plan_each(plan, context, places, [place for place in todo if id(place) not in moved])
    _count_removed(plan, source)
    return plan


def _taken(todo: list[Place], strategy: str) -> list[Place]:
    """The places that a strategy repairs, taken out of those that are left to do."""
    found = [place for place in todo if strategy_of(place.wanted[0]) == strategy]
    for place in found:
        todo.remove(place)
    return found


def _plan_each(plan: Plan, context: FileContext, places: list[Place], todo: list[Place]) -> None:
    """Plan the places that are left, the outer before the inner ones, which may go to the thread with them."""
    while todo:
        place = todo.pop(0)
        if not _covered(plan, context, place):
            inner = _included(context.source, place, places, todo)
            repaired_inside = not inner and any(is_within(one, place) for one in todo)
            if _plan_place(plan, context, place, inner, repaired_inside=repaired_inside):
                done = plan.rewrites[-1].findings
                todo = [one for one in todo if one not in inner or one.wanted[0] not in done]


def _plan_place(plan: Plan, context: FileContext, place: Place, inner: list[Place], *, repaired_inside: bool) -> bool:
    """Try the strategies of a place in turn; say why when none will do."""
    reason = place.refusal or ("another fix takes this call apart" if place.node in context.taken_apart else "")
    if reason:
        plan.left.extend((finding, reason) for finding in place.wanted)
        return False
    known = strategies()
    included = tuple(finding for one in inner for finding in one.wanted)
    for finding in place.wanted:
        fixer = known.get(strategy_of(finding))
        if fixer is None:
            reason = reason or f"this version has no strategy {strategy_of(finding)!r}"
            continue
        others = tuple(one for one in place.wanted if one is not finding)
        try:
            rewrite = fixer(Job(context, finding, place.node, included, repaired_inside))
        except Refused as refused:
            reason = reason or str(refused)
            if iterates(finding):
                break
            continue
        if clash(rewrite.edits, (edit for one in plan.rewrites for edit in one.edits)):
            reason = reason or "it stands inside another repaired expression"
            continue
        plan.rewrites.append(replace(rewrite, findings=rewrite.findings + others))
        return True
    plan.left.extend((finding, reason) for finding in place.wanted)
    return False


def _covered(plan: Plan, context: FileContext, place: Place) -> bool:
    """A place that another rewrite takes away, or repairs as well, needs no rewrite of its own."""
    start, end = place.span
    also_repaired = context.also_repaired.get(place.node)
    for index, rewrite in enumerate(plan.rewrites):
        taken = [(edit.start, edit.end) for edit in rewrite.edits if edit.start != edit.end]
        gone = any(first <= start and end <= last for first, last in (*taken, *rewrite.claims))
        if gone or (also_repaired is not None and also_repaired in rewrite.findings):
            plan.rewrites[index] = replace(rewrite, findings=(*rewrite.findings, *place.wanted))
            return True
    return False


def _is_claimed(place: Place, rewrite: Rewrite) -> bool:
    return any(first <= place.span[0] and place.span[1] <= last for first, last in rewrite.claims)


def _count_removed(plan: Plan, source: Source) -> None:
    """Count findings as repaired whose code a rewrite removes as a whole."""
    for index, rewrite in enumerate(plan.rewrites):
        for finding, reason in list(plan.left) if rewrite.claims else ():
            start, end = source.offsets(finding.span)
            if any(first <= start and end <= last for first, last in rewrite.claims):
                plan.left.remove((finding, reason))
                plan.rewrites[index] = replace(plan.rewrites[index], findings=(*plan.rewrites[index].findings, finding))


def _same_lock(plan: Plan, source: Source, place: Place) -> bool:
    """Whether the lock that is taken at a place was replaced already, there as everywhere."""
    at = source.start(source.statement_of(place.node)), place.span[0]
    for index, rewrite in enumerate(plan.rewrites):
        if any(edit.start in at and edit.start == edit.end for edit in rewrite.edits):
            plan.rewrites[index] = replace(rewrite, findings=(*rewrite.findings, *place.wanted))
            return True
    return False


def _included(source: Source, place: Place, places: list[Place], todo: list[Place]) -> list[Place]:
    """The places inside ``place`` that go to the thread with it; none when not all of them may."""
    inner = [one for one in places if is_within(one, place)]
    if not inner or not place.offloadable or strategy_of(place.wanted[0]) != "offload":
        return []
    if not isinstance(place.node, ast.expr) or not fits_lambda(place.node):
        return []
    if any(_waits_elsewhere(one) for one in (place, *inner)):
        return []
    for one in inner:
        if not one.offloadable or one.others or one not in todo or not _portable(source, one.node):
            return []
    return inner


def _waits_elsewhere(place: Place) -> bool:
    """Whether it waits for another thread or process: inside a lambda it would be a wait without an end."""
    return any(
        one.code == "LS103" or one.code.startswith("LS2") or strategy_of(one) != "offload" or _whole(one)
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


def _extract_functions(plan: Plan, context: FileContext, places: list[Place], todo: list[Place]) -> set[int]:
    """Move statements to functions of their own; the places (by ``id``) that went with them."""
    offloadable = {place.node: place for place in todo if place.offloadable and _portable(context.source, place.node)}
    fixed = {place.node: place.wanted for place in offloadable.values() if not place.others}
    obstacles = [place.node for place in places if place.node not in fixed and place.others]
    obstacles += [place.node for place in places if place.refusal or (place.wanted and not place.offloadable)]
    gone: set[int] = set()
    for rewrite, nodes in extractions(context, fixed, obstacles):
        if not clash(rewrite.edits, (edit for one in plan.rewrites for edit in one.edits)):
            plan.rewrites.append(rewrite)
            gone.update(id(offloadable[node]) for node in nodes)
    return gone
