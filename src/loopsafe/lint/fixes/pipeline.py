"""From a file's bytes and findings to new bytes that compile, or to the reasons why nothing was changed."""

from __future__ import annotations

import ast
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.edits import Conflict, Edit, Rewrite, apply
from loopsafe.lint.fixes.insertion import import_edits
from loopsafe.lint.fixes.plan import Plan, make_plan
from loopsafe.lint.fixes.text import Source, Unreadable, line_starts, read
from loopsafe.lint.model import Finding

if TYPE_CHECKING:
    from loopsafe.lint.fixes.options import FixOptions

WHOLE_FILE = ("async-lock",)
"""Strategies that ask what else the file does, of which another repair may take something away."""

Recheck = Callable[[bytes], Sequence[Finding]]
Left = tuple[tuple[Finding, str], ...]


@dataclass(frozen=True, slots=True)
class FixResult:
    """The new source, what was repaired in it, and what was left with the reason."""

    source: bytes
    fixed: tuple[Finding, ...]
    left: Left


def fix_source(
    source: bytes, findings: Sequence[Finding], options: FixOptions, *, recheck: Recheck | None = None
) -> FixResult:
    """Repair ``findings`` in ``source``; ``recheck`` finds again what is wrong with a text."""
    try:
        before = read(source)
    except Unreadable as error:
        return FixResult(source, (), tuple((one, str(error)) for one in findings if options.wants(one)))
    barred: dict[Finding, str] = {}
    plain: frozenset[str] = frozenset()
    while True:
        try:
            staged = recheck is not None
            plan = make_plan(before, findings, options, barred=frozenset(barred), plain=plain, staged=staged)
        except RecursionError:
            reason = "the file is nested too deeply to be rewritten"
            return FixResult(source, (), tuple((one, reason) for one in findings if options.wants(one)))
        after, broken = _render(before, plan, options)
        if broken:
            barred.update(broken)
            continue
        if after == source or recheck is None:
            again = None
            break
        again = _check_again(recheck, before, after, plan, findings)
        if again is None or not again.worse:
            break
        functions = frozenset(one.function for one in again.worse)
        if functions <= plain:
            barred.update(again.worse)
        plain |= functions
    fixed = tuple(one for rewrite in plan.rewrites for one in rewrite.findings)
    left = tuple(sorted([*plan.left, *barred.items()], key=lambda pair: pair[0].sort_key))
    result = FixResult(after, _ordered(fixed), left)
    return result if again is None else _continued(result, again, options, recheck)


def _continued(before: FixResult, again: _Again, options: FixOptions, recheck: Recheck | None) -> FixResult:
    """Repair what the first repairs have opened the way for, or made another finding with another fix."""
    more = fix_source(before.source, again.findings, options, recheck=recheck)
    still = {again.known[one]: reason for one, reason in more.left if one in again.known}
    unwanted = {old for new, old in again.known.items() if not options.wants(new)}
    left = tuple((one, still.get(one, reason)) for one, reason in before.left if one in still or one in unwanted)
    kept = {one for one, _ in left}
    late = tuple(one for one, _ in before.left if one not in kept)
    return FixResult(more.source, _ordered((*before.fixed, *late)), left)


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: one.sort_key))


def _render(source: Source, plan: Plan, options: FixOptions) -> tuple[bytes, dict[Finding, str]]:
    """The new bytes, or the findings whose rewrites do not compile."""
    good = _compiled(source, plan.rewrites, options)
    if good is not None:
        return good, {}
    kept: list[Rewrite] = []
    broken: dict[Finding, str] = {}
    for rewrite in plan.rewrites:
        if _compiled(source, [*kept, rewrite], options) is None:
            reason = f"the result would not compile on Python {'.'.join(map(str, options.target_version))}"
            broken.update((finding, reason) for finding in rewrite.findings)
        else:
            kept.append(rewrite)
    return b"", broken


def _compiled(source: Source, rewrites: Sequence[Rewrite], options: FixOptions) -> bytes | None:
    edits = [edit for rewrite in rewrites for edit in rewrite.edits]
    needs = [need for rewrite in rewrites for need in rewrite.needs]
    edits += [Edit(at, at, "async ") for at in sorted({at for rewrite in rewrites for at in rewrite.coroutines})]
    if not edits:
        return source.encode(source.text)
    try:
        text = apply(source.text, [*edits, *import_edits(source, needs)])
        data = source.encode(text)
    except (Conflict, UnicodeEncodeError):
        return None
    return data if _compiles(source, text, options) else None


def _compiles(source: Source, text: str, options: FixOptions) -> bool:
    """Whether the whole parses for the target version, and every top level statement that is new compiles."""
    running = sys.version_info[:2]
    target = min(options.target_version, running)
    tree = _parsed(text, target)
    if tree is None and target < running and _parsed(source.text, target) is None:
        tree = _parsed(text, running)
    if tree is None:
        return False
    old = set(_rows(source.tree, source.text, source.starts))
    rows = list(_rows(tree, text, line_starts(text)))
    last = max((number for number, node in enumerate(tree.body) if _is_future(node)), default=-1)
    new = [node for number, node in enumerate(tree.body) if number <= last or rows[number] not in old]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(ast.Module(new, []), "<fixed>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _rows(tree: ast.Module, text: str, starts: list[int]) -> Iterator[str]:
    """The lines of each top level statement."""
    ends = [*starts[1:], len(text)]
    for node in tree.body:
        decorators = getattr(node, "decorator_list", None) or [node]
        yield text[starts[decorators[0].lineno - 1] : ends[(node.end_lineno or node.lineno) - 1]]


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _parsed(text: str, version: tuple[int, int]) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text, feature_version=version)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


@dataclass(frozen=True, slots=True)
class _Again:
    """What is found in repaired code: what the repairs are to blame for, and which findings were there before."""

    findings: Sequence[Finding] = ()
    worse: Mapping[Finding, str] = field(default_factory=dict)
    known: Mapping[Finding, Finding] = field(default_factory=dict)


def _check_again(
    recheck: Recheck, source: Source, after: bytes, plan: Plan, before: Sequence[Finding]
) -> _Again | None:
    """Nothing when the repairs changed nothing but what they repaired."""
    identities = {_identity(one) for one in before}
    findings = recheck(after)
    new = [one for one in findings if _identity(one) not in identities]
    fixed = [one for rewrite in plan.rewrites for one in rewrite.findings]
    left = [one for one in before if one not in fixed]
    waiting = any(one.fix is not None and one.fix.strategy in WHOLE_FILE for one in left)
    if not new and not waiting and not any(rewrite.opens for rewrite in plan.rewrites):
        return None
    known = _recognised(source, left, read(after), findings)
    strange = [one for one in new if one not in known]
    if not strange:
        return _Again(findings, known=known)
    ways = {function for found in strange for function in (found.function, *(hop.function for hop in found.hops))}
    guilty = [one for one in fixed if any(_inside(function, one.function) for function in ways)] or fixed
    reason = f"the result would have a new finding: {strange[0].code} {strange[0].message}"
    return _Again(worse=dict.fromkeys(guilty, reason))


def _recognised(
    before: Source, left: Iterable[Finding], after: Source, found: Iterable[Finding]
) -> dict[Finding, Finding]:
    """Which of ``left`` each of ``found`` is: the same said of the same text, or else what is said of it now."""
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
    return _identity(finding) if exactly else "", finding.function, source.text[start:end]


def _inside(inner: str, function: str) -> bool:
    """Whether ``inner`` is ``function`` or a function nested in it."""
    return inner == function or inner.startswith(f"{function}.")


def _identity(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.function, finding.primitive
