"""Repairs open the way for others, also in other files: all is looked at again until nothing changes any more.

So a second run finds nothing to do. What is found anew in a repaired project and can be repaired, is repaired; it is
not counted, because nobody has seen it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.fixes.files import FileChange, fix_files
from loopsafe.lint.fixes.pipeline import still_left

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from loopsafe.lint.configuration.config import Config
    from loopsafe.lint.model import Finding, Report

    Check = Callable[[Sequence[str], Mapping[str, bytes]], Report]

MOST = 5
"""More rounds than this would be repairs that undo each other, of which none is known."""


def fix_until_settled(
    report: Report,
    config: Config,
    paths: Sequence[str],
    check: Check,
    *,
    unsafe: bool,
    select: frozenset[str] | None,
    texts: Mapping[str, bytes],
) -> Sequence[FileChange]:
    """Fix the files of ``report`` until a look at all of ``paths`` finds nothing more to change; nothing is written.

    ``check`` finds what is wrong with files, of which some have the content that it is given; ``texts``: the content
    of those that are not as on disk from the beginning.
    """
    changes: dict[str, FileChange] = {}
    now = dict(texts)
    for _ in range(MOST):

        def recheck(path: str, data: bytes, now: Mapping[str, bytes] = now) -> Sequence[Finding]:
            return check([path], {**now, path: data}).findings

        made = fix_files(report, config, unsafe=unsafe, select=select, recheck=recheck, texts=now)
        changes = _merged(changes, {one.path: one for one in made})
        now = now | {one.path: one.after for one in made if one.after != one.before}
        if all(one.after == one.before for one in made):
            break
        report = check(paths, now)
    return list(changes.values())


def _merged(earlier: Mapping[str, FileChange], later: Mapping[str, FileChange]) -> dict[str, FileChange]:
    """Two rounds as one: a finding that was left, and is found no longer, counts as fixed."""
    if not earlier:
        return dict(later)
    merged = dict(earlier)
    for path, one in earlier.items():
        more = later.get(path)
        fixed, left = still_left(one.fixed, one.left, [finding for finding, _ in more.left] if more else ())
        merged[path] = FileChange(path, one.before, more.after if more else one.after, fixed, left)
    for path, one in later.items():
        if path not in earlier:
            merged[path] = FileChange(path, one.before, one.after, (), one.left)
    return dict(sorted(merged.items()))
