"""Reports kept for as long as nothing they were made from has changed."""

from __future__ import annotations

import marshal
import os
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

from loopsafe.lint.cache import location
from loopsafe.lint.model import Confidence, Finding, Fix, Hop, Quote, Report, Severity, Span, Trouble, Unresolved

if TYPE_CHECKING:
    from collections.abc import Mapping

DIGEST = 16
MOST_REPORTS = 24
"""Reports of one project that are kept."""


class Origin(NamedTuple):
    """What a report is made from: a digest of all but the contents of the project's files; these, in order of path."""

    around: bytes
    contents: tuple[bytes, ...]

    @property
    def digest(self) -> bytes:
        """A digest of it all."""
        return location.digest(b"".join((self.around, *self.contents)))


def origin(
    contents: Mapping[str, bytes], stubs: Mapping[str, bytes], troubles: Mapping[str, Trouble], tool: str
) -> Origin:
    """All files of a project, their contents, the stubs beside them, and the loopsafe that checks them."""
    wrong = [(path, trouble.message, trouble.line, trouble.column) for path, trouble in sorted(troubles.items())]
    around = (sorted(contents), sorted(stubs.items()), wrong, tool)
    return Origin(location.digest(marshal.dumps(around, 2)), tuple(contents[path] for path in sorted(contents)))


def key(*parts: Any) -> str:
    """A file name for what was asked."""
    return location.digest(repr(parts).encode("utf-8", "surrogatepass")).hex()[:20]


class Reports:
    """The reports of one project."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def _file(self, name: str) -> str:
        return os.path.join(self.folder, f"report-{name}.bin")

    def load(self, name: str, origin: Origin) -> tuple[Origin, Report] | None:
        """The report kept under ``name``, and what it was made from: the same, or the same but for contents."""
        data = location.unsealed(location.read(self._file(name))) if self.folder else b""
        end = DIGEST * (1 + len(origin.contents))
        if data[:DIGEST] != origin.around or len(data) < end:
            return None
        contents = tuple(data[at : at + DIGEST] for at in range(DIGEST, end, DIGEST))
        try:
            return Origin(data[:DIGEST], contents), unpack(marshal.loads(zlib.decompress(data[end:])))
        except (ValueError, EOFError, TypeError, zlib.error):
            return None

    def save(self, name: str, origin: Origin, report: Report) -> None:
        """Keep a report in place of the last one of that name; internal defects are not kept."""
        if not self.folder or any(trouble.internal for trouble in report.troubles):
            return
        if location.prepare(self.folder):
            packed = zlib.compress(marshal.dumps(pack(report)), 1)
            location.write(self._file(name), location.sealed(b"".join((origin.around, *origin.contents, packed))))
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
        [(quote.path, quote.ranges, quote.digest) for quote in report.quotes],
    )


def unpack(data: tuple[Any, ...]) -> Report:
    """The inverse of :func:`pack`."""
    findings, troubles, unresolved, checked, suppressed, calls, quotes = data
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
        [Quote(*quote) for quote in quotes],
    )


def _row(item: Span | Hop | Fix | Trouble | Unresolved) -> tuple[Any, ...]:
    return tuple([getattr(item, name) for name in item.__slots__])
