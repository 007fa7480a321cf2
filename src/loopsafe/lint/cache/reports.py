"""Reports kept for as long as nothing they were made from has changed."""

from __future__ import annotations

import marshal
import os
import zlib
from typing import TYPE_CHECKING, Any

from loopsafe.lint.cache import location
from loopsafe.lint.model import Confidence, Finding, Fix, Hop, Report, Severity, Span, Trouble, Unresolved

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_REPORTS = 24
"""Reports of one project that are kept."""


def signature(contents: Mapping[str, bytes], troubles: Mapping[str, Trouble], tool: str) -> bytes:
    """A digest of all files of a project, of their contents, and of the loopsafe that checks them."""
    wrong = [(path, trouble.message, trouble.line, trouble.column) for path, trouble in sorted(troubles.items())]
    return location.digest(marshal.dumps((sorted(contents.items()), wrong, tool), 2))


def key(*parts: Any) -> str:
    """A file name for what was asked."""
    return location.digest(repr(parts).encode("utf-8", "surrogatepass")).hex()[:20]


class Reports:
    """The reports of one project."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def _file(self, name: str) -> str:
        return os.path.join(self.folder, f"report-{name}.bin")

    def load(self, name: str, made_from: bytes) -> Report | None:
        """The report kept under ``name``, if it was made from the same."""
        data = location.unsealed(location.read(self._file(name))) if self.folder else b""
        if data[:16] != made_from:
            return None
        try:
            return unpack(marshal.loads(zlib.decompress(data[16:])))
        except (ValueError, EOFError, TypeError, zlib.error):
            return None

    def save(self, name: str, made_from: bytes, report: Report) -> None:
        """Keep a report in place of the last one of that name; internal defects are not kept."""
        if not self.folder or any(trouble.internal for trouble in report.troubles):
            return
        if location.prepare(self.folder):
            location.write(self._file(name), location.sealed(made_from + zlib.compress(marshal.dumps(pack(report)), 1)))
            location.forget_old(self.folder, "report-", MOST_REPORTS)


def pack(report: Report) -> tuple[Any, ...]:
    """A report as plain tuples."""
    return (
        [
            (
                finding.path,
                _row(finding.span),
                finding.code,
                finding.slug,
                finding.message,
                finding.function,
                finding.primitive,
                finding.severity.value,
                finding.confidence.value,
                [_row(hop) for hop in finding.hops],
                _row(finding.fix) if finding.fix is not None else None,
            )
            for finding in report.findings
        ],
        [_row(trouble) for trouble in report.troubles],
        [_row(call) for call in report.unresolved],
        report.checked,
        report.suppressed,
        report.calls_on_loop,
    )


def unpack(data: tuple[Any, ...]) -> Report:
    """The inverse of :func:`pack`."""
    findings, troubles, unresolved, checked, suppressed, calls = data
    return Report(
        [
            Finding(
                path,
                Span(*span),
                code,
                slug,
                message,
                function,
                primitive,
                Severity(severity),
                Confidence(confidence),
                tuple(Hop(*hop) for hop in hops),
                Fix(*fix) if fix is not None else None,
            )
            for path, span, code, slug, message, function, primitive, severity, confidence, hops, fix in findings
        ],
        [Trouble(*row) for row in troubles],
        [Unresolved(*row) for row in unresolved],
        checked,
        suppressed,
        calls,
    )


def _row(item: Span | Hop | Fix | Trouble | Unresolved) -> tuple[Any, ...]:
    return tuple([getattr(item, name) for name in item.__slots__])
