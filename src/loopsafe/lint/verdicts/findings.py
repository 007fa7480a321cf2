"""Makes findings of verdicts on events: paths, lines, columns, and expressions quoted from the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.cache.location import digest
from loopsafe.lint.facts import SCOPE
from loopsafe.lint.files.source import Text
from loopsafe.lint.model import Confidence, Finding, Hop, Quote, Severity, Span, Unresolved

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loopsafe.lint.facts import Event
    from loopsafe.lint.index import Index
    from loopsafe.lint.link.program.program import Context, Program
    from loopsafe.lint.modules import Module
    from loopsafe.lint.registry import RuleInfo
    from loopsafe.lint.sites.site import Site, Verdict


class Findings:
    """Makes findings. A file is read when it is first quoted, and kept until `quotes` is called."""

    def __init__(self, index: Index, program: Program) -> None:
        self.index = index
        self.program = program
        self._texts: dict[str, Text] = {}
        self._quoted: dict[str, set[tuple[int, int, int]]] = {}

    def finding(self, rule: RuleInfo, site: Site, verdict: Verdict, severity: Severity) -> Finding:
        """The finding for a rule's verdict on a site."""
        event, context, evidence = site.event, site.context, site.evidence
        if verdict.at is not None:
            context = verdict.at[0]
            event = context.frame.events[verdict.at[1]]
        return Finding(
            path=self.index.display(context.module.path),
            span=self._span(context.module, event),
            code=rule.code,
            slug=rule.slug,
            message=verdict.message,
            function=self._function(context),
            primitive=evidence.primitive.name if evidence is not None else "",
            severity=severity,
            confidence=evidence.confidence if evidence is not None else Confidence.EXACT,
            hops=tuple(self._hops(site.path)),
            fix=verdict.fix,
        )

    def unresolved(self, context: Context, event: Event) -> Unresolved:
        """A call whose target is unknown."""
        return Unresolved(*self._quote(context, event))

    def quoted(self, context: Context, event: Event) -> str:
        """The expression as written."""
        span = self._span(context.module, event)
        return self._text(context.module).segment(span.line, span.column, span.end_line, span.end_column)

    def quotes(self) -> list[Quote]:
        """What was quoted since the last call; the files may be forgotten now."""
        found = []
        for path, places in sorted(self._quoted.items()):
            ranges = tuple(sorted(places))
            found.append(Quote(path, ranges, quoted_digest(self._texts[path], ranges)))
        self._quoted.clear()
        self._texts.clear()
        return found

    def _hops(self, path: list[tuple[Context, Event]]) -> Iterator[Hop]:
        for context, event in path:
            if context.module.is_stub or context.module.is_sketch:
                continue  # how a library function calls its arguments does not help the reader
            yield Hop(*self._quote(context, event))

    def _quote(self, context: Context, event: Event) -> tuple[str, int, int, str, str]:
        """Path, line, column, text and function of an event, as `Hop` and `Unresolved` take them."""
        span = self._span(context.module, event)
        path = self.index.display(context.module.path)
        return path, span.line, span.column, self.quoted(context, event), self._function(context)

    def _function(self, context: Context) -> str:
        return self.program.qualname((context.mid, context.fid))

    def _span(self, module: Module, event: Event) -> Span:
        text = self._text(module)
        _, line, column, end_line, end_column = event[:SCOPE]
        self._quoted.setdefault(module.path, set()).add((line, end_line, end_column))
        return Span(line, text.column(line, column), end_line, text.column(end_line, end_column))

    def _text(self, module: Module) -> Text:
        text = self._texts.get(module.path)
        if text is None:
            try:
                data = self.index.read(module.path)
            except OSError:
                data = b""
            text = self._texts[module.path] = Text(data)
        return text


def quoted_digest(text: Text, ranges: Iterable[tuple[int, int, int]]) -> bytes:
    """A digest of the text in some ranges of a file, as `Quote` has them."""
    parts: list[str] = []
    for first, last, end in ranges:
        parts += [text.line(number) for number in range(first, last)]
        parts.append(text.line(last)[: text.column(last, end) - 1])
    return digest("\n".join(parts).encode("utf-8", "surrogatepass"))
