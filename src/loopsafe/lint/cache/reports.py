"""Reports kept for as long as nothing they were made from has changed.

What is found in a file does not depend on which others were named, so a report also answers for a part of its files.
"""

from __future__ import annotations

import marshal
import os
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

from loopsafe.lint.cache import location
from loopsafe.lint.model import (
    Confidence,
    Finding,
    Fix,
    Hop,
    Quote,
    Report,
    Severity,
    Span,
    Tally,
    Trouble,
    Unresolved,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

DIGEST = 16
MOST_REPORTS = 24
"""Reports of one project that are kept."""


class Origin(NamedTuple):
    """What a report is made from: a digest of all but the contents of the project's files; these, in order of path."""

    around: bytes
    contents: tuple[bytes, ...]


def origin(
    contents: Mapping[str, bytes], stubs: Mapping[str, bytes], troubles: Mapping[str, Trouble], tool: str
) -> Origin:
    """All files of a project, their contents, the stubs beside them, and the loopsafe that checks them."""
    wrong = [(path, trouble.message, trouble.line, trouble.column) for path, trouble in sorted(troubles.items())]
    around = (sorted(contents), sorted(stubs.items()), wrong, tool)
    return Origin(location.digest(marshal.dumps(around, 2)), tuple(contents[path] for path in sorted(contents)))


class Kept(NamedTuple):
    """A report of an earlier run, and what it was made from."""

    origin: Origin
    report: Report


class Reports:
    """The reports of one project that answer one kind of question, whichever files it is about.

    Args:
        folder: of the cache.
        question: all that the answer depends on besides ``Origin`` and the files named.
    """

    def __init__(self, folder: str, *question: Any) -> None:
        self.folder = folder
        self._prefix = f"report-{_key(question)}-"

    def name(self, named: Sequence[str]) -> str:
        """The file for the report about these files."""
        return f"{self._prefix}{_key(named)}.bin"

    def names(self, named: Sequence[str]) -> Iterator[str]:
        """The file for the report about these files; then those about others, perhaps these among them."""
        exact = self.name(named)
        yield exact
        try:
            with os.scandir(self.folder) as entries:
                others = [(e.stat().st_size, e.name) for e in entries if e.name.startswith(self._prefix)]
        except OSError:
            return
        yield from [name for _, name in sorted(others, reverse=True) if name != exact]

    def load(self, name: str, origin: Origin) -> Kept | None:
        """The report kept under ``name``, if it was made from the same but for contents of files."""
        data = location.unsealed(location.read(os.path.join(self.folder, name)))
        end = DIGEST * (1 + len(origin.contents))
        if data[:DIGEST] != origin.around or len(data) < end:
            return None
        contents = tuple(data[at : at + DIGEST] for at in range(DIGEST, end, DIGEST))
        try:
            return Kept(Origin(data[:DIGEST], contents), unpack(marshal.loads(zlib.decompress(data[end:]))))
        except (ValueError, EOFError, TypeError, zlib.error):
            return None

    def save(self, name: str, origin: Origin, report: Report) -> None:
        """Keep a report in place of the last one of that name; internal defects are not kept."""
        if any(trouble.internal for trouble in report.troubles):
            return
        if location.prepare(self.folder):
            packed = zlib.compress(marshal.dumps(pack(report)), 1)
            data = location.sealed(b"".join((origin.around, *origin.contents, packed)))
            location.write(os.path.join(self.folder, name), data)
            location.forget_old(self.folder, "report-", MOST_REPORTS)


def _key(question: Any) -> str:
    return location.digest(repr(question).encode("utf-8", "surrogatepass")).hex()[:16]


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
        [(path, _row(tally)) for path, tally in report.tallies.items()],
        [(quote.path, quote.ranges, quote.digest) for quote in report.quotes],
    )


def unpack(data: tuple[Any, ...]) -> Report:
    """The inverse of :func:`pack`."""
    findings, troubles, unresolved, tallies, quotes = data
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
        {path: Tally(*row) for path, row in tallies},
        [Quote(*quote) for quote in quotes],
    )


def _row(item: Span | Hop | Fix | Trouble | Unresolved | Tally) -> tuple[Any, ...]:
    return tuple([getattr(item, name) for name in item.__slots__])
