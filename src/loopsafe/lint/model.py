"""The nouns that every layer speaks: where something is, what was found, how it was reached, how to repair it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.defects import describe

if TYPE_CHECKING:
    from collections.abc import Iterable

UNCHECKED = "LS900"
"""The code of what kept a file from being checked; no rule has it."""


class Severity(str, Enum):
    """How bad a finding is."""

    ERROR = "error"
    WARNING = "warning"


class Confidence(str, Enum):
    """How sure the path is; the weakest of its edges."""

    EXACT = "exact"
    DECLARED = "declared"


class Unsaved(NamedTuple):
    """A file whose content is not what is on disk: the one on standard input."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of source: lines and columns count from 1, columns in characters, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Hop:
    """One call on a path: ``text`` is the call as written, ``function`` the qualified name of where it stands."""

    path: str
    line: int
    column: int
    text: str
    function: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What a rule proposes: the name of a strategy of ``loopsafe.lint.fixes.strategies``, and arguments for it.

    ``refusal``: why this particular finding must not be rewritten; empty when it may. The arguments:

    * ``library``: ``asyncio``, ``trio`` or ``anyio``, whichever the file uses
    * ``event``: the operation that blocks (``call``, ``enter``, ``exit``, ``iter``, ...)
    * ``helper``: the project's own offload helper, as an expression
    * ``twin``: the async form of what is called; ``form``: what is awaited in its place (``await-coroutine``)
    * ``parameter``: the parameter that takes a timeout; ``raises``: what the call raises when the time is up
    * ``step``: the method that gives the next item of what is iterated (``readline``)
    * ``whole``: why the call is only moved together with all that belongs to it; ``bound``: that it ``makes`` or
      ``uses`` an object that belongs to one thread
    * ``context`` is ``changes``: the called code sets context variables
    * ``awaited`` is ``yes``: the function around it may become ``async def``
    * ``injected``: the function may become a plain ``def``, and these are parameters that a framework fills in threads
    * ``method``: what Python calls for an operator, or for the truth of what a call returns (``__bool__``)
    * ``first``: making an iterator is all that blocks; ``slow start``: that as well as its steps; ``fresh``: it is
      made for each loop
    * ``helper at``: the line of a called function that may become ``async def``; ``calls at``: all its calls
    * ``taken``: names that other files import from this one, or replace in it; ``*`` for all
    * ``staying``: the places (``line:column``) of the function that must stay on their thread
    """

    strategy: str
    safe: bool = False
    arguments: tuple[tuple[str, str], ...] = ()
    refusal: str = ""

    def with_argument(self, name: str, value: str) -> Fix:
        """The same fix with one more argument."""
        return replace(self, arguments=(*self.arguments, (name, value)))

    def with_arguments(self, arguments: Iterable[tuple[str, str]]) -> Fix:
        """The same fix with more arguments."""
        return replace(self, arguments=(*self.arguments, *arguments))

    def get(self, name: str, default: str = "") -> str:
        """The argument called ``name``."""
        return next((value for key, value in self.arguments if key == name), default)


@dataclass(frozen=True, slots=True)
class Finding:
    """One report: anchored at ``span`` in ``path``, inside ``function``, about ``primitive``.

    ``function`` is the qualified name of the function around the anchor (empty in a module), ``primitive`` the dotted
    name of what blocks. ``hops`` are the calls from the anchor, which is the first, to the primitive.
    """

    path: str
    span: Span
    code: str
    slug: str
    message: str
    function: str = ""
    primitive: str = ""
    severity: Severity = Severity.ERROR
    confidence: Confidence = Confidence.EXACT
    hops: tuple[Hop, ...] = ()
    fix: Fix | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Findings are listed by file, place, code and primitive."""
        return self.path, self.span.line, self.span.column, self.code, self.primitive


def unique(findings: list[Finding]) -> list[Finding]:
    """Without those that say the same at the same place, as entering and leaving a context manager do."""
    first: dict[tuple[Span, str, str], Finding] = {}
    for finding in findings:
        first.setdefault((finding.span, finding.code, finding.message), finding)
    return list(first.values())


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that kept one file from being checked, or a defect of ours in one file."""

    path: str
    message: str
    line: int = 1
    column: int = 1
    code: str = UNCHECKED
    internal: bool = False

    @classmethod
    def of_defect(cls, path: str, error: BaseException) -> Trouble:
        """What is said where loopsafe itself failed over a file."""
        return cls(path, describe(error), internal=True)


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A call on the loop whose target could not be determined."""

    path: str
    line: int
    column: int
    text: str
    function: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Text of a file that a report was made from, and a digest of it.

    Each range goes from the beginning of a line to a place: the first line, the last one, and the bytes of that.
    """

    path: str
    ranges: tuple[tuple[int, int, int], ...]
    digest: bytes


@dataclass(slots=True)
class Tally:
    """What was counted in one file: whether it was analysed whole, findings that ``# noqa`` silences, calls on the
    loop."""

    checked: bool = False
    suppressed: int = 0
    calls_on_loop: int = 0


@dataclass(slots=True)
class Report:
    """What a run found; ``tallies`` by file, as it was named; ``quotes`` is what texts and columns were taken from, in
    the parts in which the run was done."""

    findings: list[Finding] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    unresolved: list[Unresolved] = field(default_factory=list)
    tallies: dict[str, Tally] = field(default_factory=dict)
    quotes: list[Quote] = field(default_factory=list, compare=False)

    @property
    def checked(self) -> int:
        """How many files were read and analysed."""
        return sum(tally.checked for tally in self.tallies.values())

    @property
    def suppressed(self) -> int:
        """How many findings ``# noqa`` silences where they stand."""
        return sum(tally.suppressed for tally in self.tallies.values())

    @property
    def calls_on_loop(self) -> int:
        """How many calls run on the loop."""
        return sum(tally.calls_on_loop for tally in self.tallies.values())

    def tally(self, path: str) -> Tally:
        """What is counted in one file."""
        return self.tallies.setdefault(path, Tally())

    def about(self, paths: Iterable[str]) -> Report:
        """What is found in some of the files, but for troubles."""
        wanted = frozenset(paths)
        return Report(
            [finding for finding in self.findings if finding.path in wanted],
            [],
            [call for call in self.unresolved if call.path in wanted],
            {path: tally for path, tally in self.tallies.items() if path in wanted},
            self.quotes,
        )

    def extend(self, other: Report) -> None:
        """Add what another part of the same run found."""
        self.findings += other.findings
        self.troubles += other.troubles
        self.unresolved += other.unresolved
        self.tallies.update(other.tallies)
        self.quotes += other.quotes
