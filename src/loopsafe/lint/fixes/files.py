"""Repair files: read them, fix their source, and replace them whole or not at all."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from loopsafe.lint.defects import describe
from loopsafe.lint.files.writing import replace
from loopsafe.lint.fixes.options import FixOptions
from loopsafe.lint.fixes.pipeline import Left, fix_source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from loopsafe.lint.configuration.config import Config
    from loopsafe.lint.model import Finding, Report


@dataclass(frozen=True, slots=True)
class FileChange:
    """What fixing does to one file; ``before`` and ``after`` are equal when nothing is to be written."""

    path: str
    before: bytes
    after: bytes
    fixed: tuple[Finding, ...]
    left: Left


def fix_files(
    report: Report,
    config: Config,
    *,
    unsafe: bool,
    select: frozenset[str] | None,
    recheck: Callable[[str, bytes], Sequence[Finding]] | None = None,
    texts: Mapping[str, bytes] = MappingProxyType({}),
) -> Sequence[FileChange]:
    """Fix the files of ``report``, file by file; nothing is written. ``texts``: the content of those that are not
    looked at as they are on disk."""
    options = FixOptions.from_config(config, unsafe=unsafe, select=select)
    by_path: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_path.setdefault(finding.path, []).append(finding)
    return [_fix_file(path, texts.get(path), found, options, recheck) for path, found in sorted(by_path.items())]


def _fix_file(
    path: str,
    text: bytes | None,
    findings: list[Finding],
    options: FixOptions,
    recheck: Callable[[str, bytes], Sequence[Finding]] | None,
) -> FileChange:
    try:
        before = Path(path).read_bytes() if text is None else text
    except OSError as error:
        reason = f"the file cannot be read: {error.strerror or error}"
        return FileChange(path, b"", b"", (), tuple((one, reason) for one in findings if options.wants(one)))
    again = (lambda data: recheck(path, data)) if recheck else None
    try:
        result = fix_source(before, findings, options, recheck=again)
    except Exception as error:
        reason = describe(error)
        return FileChange(path, before, before, (), tuple((one, reason) for one in findings if options.wants(one)))
    return FileChange(path, before, result.source, result.fixed, result.left)


def write(change: FileChange) -> None:
    """Replace the file at once: readers see the old bytes or the new ones. Links stay links, permissions are kept.

    Raises ``OSError`` when the file or its folder cannot be written, or when the file is no longer what was fixed.
    """
    target = os.path.realpath(change.path)
    if Path(target).read_bytes() != change.before:
        raise OSError("it changed while it was being fixed")
    state = os.stat(target)
    if not state.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "the file is read-only", change.path)
    replace(target, change.after)
