"""From a file's bytes and findings to new bytes that compile, or to the reasons why nothing was changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

from loopsafe.lint.fixes.make_async import is_better, made_async
from loopsafe.lint.fixes.names.unused_imports import EVERYTHING
from loopsafe.lint.fixes.plan import make_plan
from loopsafe.lint.fixes.rendering import render
from loopsafe.lint.fixes.source.text import Unreadable, read
from loopsafe.lint.fixes.verification import Verification, identity, verify
from loopsafe.lint.model import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from loopsafe.lint.fixes.options import FixOptions
    from loopsafe.lint.fixes.source.text import Source
    from loopsafe.lint.fixes.verification import Recheck

_Key = TypeVar("_Key", bound=Hashable)
Left = tuple[tuple[Finding, str], ...]

MOST_SUSPECTS = 16
"""Repairs that are tried out one by one; each costs a check of the file."""


@dataclass(frozen=True, slots=True)
class FixResult:
    """The new source, what was repaired in it, and what was left with the reason."""

    source: bytes
    fixed: tuple[Finding, ...]
    left: Left


def fix_source(
    source: bytes,
    findings: Sequence[Finding],
    options: FixOptions,
    *,
    recheck: Recheck | None = None,
    inside_async: str = "",
) -> FixResult:
    """Repair ``findings`` in ``source``; ``recheck`` finds verified what is wrong with a text.

    ``inside_async``: the function that was just made a coroutine function, so that what it calls may be, too.
    """
    try:
        before = read(source)
    except Unreadable as error:
        return _untouched(source, findings, options, str(error))
    before.folders = next((PurePath(one.path).parts[:-1] for one in findings), ())
    before.taken = frozenset(_taken(findings))
    try:
        result, verified = _repair(before, findings, options, recheck)
    except RecursionError:
        return _untouched(source, findings, options, "the file is nested too deeply to be rewritten")
    result = result if verified is None else _continued(result, verified, options, recheck)
    if recheck is None or not options.unsafe:
        return result
    return _with_async_helpers(result, options, recheck, inside_async)


def _taken(findings: Iterable[Finding]) -> Iterator[str]:
    """The imported names that other files may take from the one that was looked at: of a package, any."""
    for one in findings:
        if PurePath(one.path).name == "__init__.py":
            yield EVERYTHING
        yield from one.fix.get("taken").split() if one.fix is not None else ()


def _untouched(source: bytes, findings: Iterable[Finding], options: FixOptions, reason: str) -> FixResult:
    return FixResult(source, (), tuple((one, reason) for one in findings if options.wants(one)))


class _Attempt:
    """What repairing findings makes of a text, where some are ``excluded`` and some functions done ``one_by_one``."""

    def __init__(
        self,
        before: Source,
        findings: Sequence[Finding],
        options: FixOptions,
        recheck: Recheck | None,
        excluded: Mapping[Finding, str],
        one_by_one: frozenset[str],
    ) -> None:
        self.plan = make_plan(
            before,
            findings,
            options,
            excluded=frozenset(excluded),
            one_by_one=one_by_one,
            staged=recheck is not None,
        )
        self.after, self.broken = render(before, self.plan.rewrites, options)
        self.verified: Verification | None = None
        if recheck is not None and not self.broken and self.after != before.encode(before.text):
            self.verified = verify(recheck, before, self.after, self.plan, findings)

    @property
    def caused(self) -> Mapping[Finding, str]:
        """The repairs to blame for new findings."""
        return self.verified.caused if self.verified is not None else {}

    @property
    def new(self) -> int:
        """How many new findings there are."""
        return self.verified.new if self.verified is not None else 0


def _repair(
    before: Source, findings: Sequence[Finding], options: FixOptions, recheck: Recheck | None
) -> tuple[FixResult, Verification | None]:
    """Plan and write until nothing is broken: what breaks the text, or causes a finding, is planned otherwise or left.

    Second, what the last look at the text found, where there was one.
    """
    excluded: dict[Finding, str] = {}
    one_by_one: frozenset[str] = frozenset()

    def attempt(more: Mapping[Finding, str]) -> _Attempt:
        return _Attempt(before, findings, options, recheck, {**excluded, **more}, one_by_one)

    while True:
        made = attempt({})
        if made.broken:
            excluded.update(made.broken)
            continue
        if not made.caused:
            break
        functions = frozenset(one.function for one in made.caused)
        if functions <= one_by_one:
            excluded.update(_culprits(made, attempt))
        one_by_one |= functions
    fixed = tuple(one for rewrite in made.plan.rewrites for one in rewrite.findings)
    left = tuple(sorted([*made.plan.left, *excluded.items()], key=lambda pair: pair[0].sort_key))
    return FixResult(made.after, _ordered(fixed), left), made.verified


def _culprits(made: _Attempt, attempt: Callable[[Mapping[Finding, str]], _Attempt]) -> Mapping[Finding, str]:
    """Of the repairs to blame one without which there are fewer new findings; all of them when no single one is it."""
    suspects = [
        rewrite.findings for rewrite in made.plan.rewrites if not made.caused.keys().isdisjoint(rewrite.findings)
    ]
    for suspect in suspects[:MOST_SUSPECTS] if len(suspects) > 1 else ():
        reason = next(iter(made.caused.values()))
        without = attempt(dict.fromkeys(suspect, reason))
        if not without.broken and without.new < made.new:
            return dict.fromkeys(suspect, reason)
    return made.caused


def _with_async_helpers(before: FixResult, options: FixOptions, recheck: Recheck, within: str) -> FixResult:
    """Turn helpers into coroutine functions where that opens the way for repairs of what they reach."""
    tried: set[str] = set()
    while any(one.fix is not None and one.fix.get("helper at") for one, _ in before.left):
        found = recheck(before.source)
        trials = made_async(before.source, found, options, within, tried)
        better = next((one for one in _repaired(trials, options, recheck) if is_better(found, one[1])), None)
        if better is None:
            break
        before = _with(before, *better)
    return before


def _repaired(
    trials: Iterable[tuple[str, bytes]], options: FixOptions, recheck: Recheck
) -> Iterator[tuple[bytes, Sequence[Finding]]]:
    """Each text as it can be repaired, and what is found in it then."""
    for name, text in trials:
        after = fix_source(text, recheck(text), options, recheck=recheck, inside_async=name).source
        yield after, recheck(after)


def _with(before: FixResult, source: bytes, found: Iterable[Finding]) -> FixResult:
    """The result with another source, in which ``found`` is what is left."""
    fixed, left = still_left(before.fixed, before.left, found)
    return FixResult(source, fixed, left)


def still_left(fixed: Sequence[Finding], left: Left, found: Iterable[Finding]) -> tuple[tuple[Finding, ...], Left]:
    """What is fixed and what is left of a file's findings, when ``found`` is all that is found in it later.

    A finding that has another primitive now is left: a call may reach another one first once something was repaired.
    """
    waiting = Counter(map(identity, found))
    same = {id(one) for one, _ in left if _is_one_of(waiting, identity(one))}
    others = Counter[tuple[str, str]]()
    for (code, function, _), count in waiting.items():
        others[code, function] += count
    rest = tuple(
        (one, reason) for one, reason in left if id(one) in same or _is_one_of(others, (one.code, one.function))
    )
    kept = {id(one) for one, _ in rest}
    return _ordered((*fixed, *(one for one, _ in left if id(one) not in kept))), rest


def _is_one_of(waiting: Counter[_Key], key: _Key) -> bool:
    """Whether there is one more of a key, which then is taken."""
    there = waiting[key] > 0
    waiting[key] -= there
    return there


def _continued(before: FixResult, verified: Verification, options: FixOptions, recheck: Recheck | None) -> FixResult:
    """Repair what the first repairs have opened the way for, or made another finding with another fix."""
    more = fix_source(before.source, verified.findings, options, recheck=recheck)
    still = {verified.known[one]: reason for one, reason in more.left if one in verified.known}
    unwanted = {old for new, old in verified.known.items() if not options.wants(new)}
    left = tuple((one, still.get(one, reason)) for one, reason in before.left if one in still or one in unwanted)
    kept = {one for one, _ in left}
    late = tuple(one for one, _ in before.left if one not in kept)
    return FixResult(more.source, _ordered((*before.fixed, *late)), left)


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: one.sort_key))
