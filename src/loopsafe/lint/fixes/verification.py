"""What is found in repaired code: findings that the repairs are to blame for, and those that were there before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.source.text import Source, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from loopsafe.lint.fixes.plan import Plan
    from loopsafe.lint.model import Finding

    Recheck = Callable[[bytes], Sequence[Finding]]

_WHOLE_FILE = ("async-lock",)
"""Strategies that ask what else the file does, of which another repair may take something away."""


@dataclass(frozen=True, slots=True)
class Verification:
    """The findings in repaired code: the repairs that caused new ones, with the reason; those known from before; how
    many are new."""

    findings: Sequence[Finding] = ()
    caused: Mapping[Finding, str] = field(default_factory=dict)
    known: Mapping[Finding, Finding] = field(default_factory=dict)
    new: int = 0


def verify(
    recheck: Recheck, source: Source, after: bytes, plan: Plan, before: Sequence[Finding]
) -> Verification | None:
    """Check the text ``after``; None when no repair can have changed more than what it repaired."""
    identities = {identity(one) for one in before}
    findings = recheck(after)
    new = [one for one in findings if identity(one) not in identities]
    fixed = [one for rewrite in plan.rewrites for one in rewrite.findings]
    left = [one for one in before if one not in fixed]
    waiting = any(one.fix is not None and one.fix.strategy in _WHOLE_FILE for one in left)
    if not new and not waiting and not any(rewrite.opens for rewrite in plan.rewrites):
        return None
    known = _recognised(source, left, read(after), findings)
    strange = [one for one in new if one not in known]
    if strange:  # a check of this file alone may know more than one of everything together
        there = {identity(one) for one in recheck(source.encode(source.text))}
        strange = [one for one in strange if identity(one) not in there]
    if not strange:
        return Verification(findings, known=known)
    ways = {function for found in strange for function in (found.function, *(hop.function for hop in found.hops))}
    guilty = [one for one in fixed if any(_inside(function, one.function) for function in ways)] or fixed
    reason = f"the result would have a new finding: {strange[0].code} {strange[0].message}"
    return Verification(caused=dict.fromkeys(guilty, reason), new=len(strange))


def _recognised(
    before: Source, left: Iterable[Finding], after: Source, found: Iterable[Finding]
) -> dict[Finding, Finding]:
    """Which of ``left`` each of ``found`` is: the same report about the same text, or else any about it."""
    known: dict[Finding, Finding] = {}
    for exactly in (True, False):
        waiting: dict[object, list[Finding]] = {}
        for old in left:
            if old not in known.values():
                waiting.setdefault(_key(before, old, exactly), []).append(old)
        for new in found:
            same = waiting.get(_key(after, new, exactly)) if new not in known else None
            if same:
                known[new] = same.pop(0)
    return known


def _key(source: Source, finding: Finding, exactly: bool) -> object:
    start, end = source.offsets(finding.span)
    return identity(finding) if exactly else "", finding.function, source.text[start:end]


def _inside(inner: str, function: str) -> bool:
    """Whether ``inner`` is ``function`` or a function nested in it."""
    return inner == function or inner.startswith(f"{function}.")


def identity(finding: Finding) -> tuple[str, str, str]:
    """What findings have in common that are the same report, wherever they stand."""
    return finding.code, finding.function, finding.primitive
