"""Changes of a text as insertions and small replacements: nested rewrites compose, and all else stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from loopsafe.lint.model import Finding


class Refused(Exception):
    """The finding is not rewritten; the message says why."""


class Conflict(Exception):
    """Two edits claim the same stretch of text."""


@dataclass(frozen=True, slots=True)
class Edit:
    """``text`` takes the place of ``start`` to ``end``.

    ``width`` is the length of what an insertion encloses: of two that open at one place the wider stands outside, of
    two that close at one place the narrower comes first. ``closes`` tells which of both it is.
    """

    start: int
    end: int
    text: str
    width: int = 0
    closes: bool = False

    @property
    def order(self) -> tuple[int, int, int]:
        """Closings first, then openings, then what replaces the text that follows."""
        if self.start != self.end:
            return self.start, 2, 0
        return (self.start, 0, self.width) if self.closes else (self.start, 1, -self.width)


@dataclass(frozen=True, slots=True)
class Need:
    """An import that a rewrite relies on: ``import module as alias`` or ``from module import name as alias``."""

    module: str
    name: str = ""
    alias: str = ""

    @property
    def bound(self) -> str:
        """The name that the import binds."""
        return self.alias or self.name or self.module.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What repairs ``findings``: edits, the imports they need, and the stretches that no other rewrite may edit."""

    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]
    needs: tuple[Need, ...] = ()
    claims: tuple[tuple[int, int], ...] = ()
    coroutines: tuple[int, ...] = ()
    """Where the functions begin that become ``async def``; several rewrites may name one of them."""
    opens: bool = False
    """Whether other findings can be repaired only when this is done."""


def around(start: int, end: int, before: str, after: str) -> list[Edit]:
    """Put ``before`` and ``after`` around the text from ``start`` to ``end``."""
    return [opening(start, end, before), Edit(end, end, after, end - start, closes=True)]


def opening(start: int, end: int, text: str) -> Edit:
    """``text`` before what stands from ``start`` to ``end``."""
    return Edit(start, start, text, end - start)


def replace(start: int, end: int, text: str) -> Edit:
    """``text`` in place of ``start`` to ``end``."""
    return Edit(start, end, text)


def delete(start: int, end: int) -> Edit:
    """Nothing in place of ``start`` to ``end``."""
    return Edit(start, end, "")


def clash(one: Sequence[Edit], others: Iterable[Edit]) -> bool:
    """Whether an edit of ``one`` overlaps an edit of ``others``."""
    return any(_overlap(mine, theirs) for theirs in others for mine in one)


def _overlap(one: Edit, other: Edit) -> bool:
    if one.start == one.end:
        return other.start < one.start < other.end
    if other.start == other.end:
        return one.start < other.start < one.end
    return one.start < other.end and other.start < one.end


def apply(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with all ``edits`` made."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda one: one.order):
        if edit.start < at:
            raise Conflict(f"edits overlap at {edit.start}")
        parts.append(text[at : edit.start])
        parts.append(edit.text)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)
