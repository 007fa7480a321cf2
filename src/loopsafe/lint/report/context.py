"""What a report needs to know beside the findings: how to name files, where their lines are, how wide the page is."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from loopsafe.lint.model import Finding, Trouble
    from loopsafe.lint.registry import RuleInfo
    from loopsafe.lint.verdicts.baseline import Entry


def _no_lines(_path: str) -> Sequence[str]:
    return ()


def _no_rule(_code: str) -> RuleInfo | None:
    return None


def _no_suggestion(_finding: Finding) -> Suggestion | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What a fix would write from line ``line`` on, or why there is none: ``refusal``.

    ``together``: the line of the finding beside which the lines are shown, when one rewrite repairs several.
    """

    lines: tuple[str, ...] = ()
    line: int = 0
    together: int = 0
    safe: bool = False
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """``lines`` gives a file's lines without their ends, and nothing for a file that cannot be read.

    ``colours`` is rich's name of what the terminal can do (``"standard"``, ``"256"``, ``"truecolor"``), empty for
    plain text.
    """

    folder: str = ""
    root: str = ""
    version: str = ""
    lines: Callable[[str], Sequence[str]] = _no_lines
    rule: Callable[[str], RuleInfo | None] = _no_rule
    suggest: Callable[[Finding], Suggestion | None] = _no_suggestion
    colours: str = ""
    width: int = 120
    baselined: int = 0
    stale: tuple[Entry, ...] = field(default=())

    def name(self, path: str) -> str:
        """``path`` as a person in ``folder`` would write it."""
        return printable(_below(path, self.folder) or path)

    def uri(self, path: str) -> str | None:
        """``path`` below the root with ``/`` between the parts; None when it lies elsewhere."""
        inside = _below(os.path.join(self.folder, path), self.root)
        return inside.replace(os.sep, "/") if inside is not None else None


def _below(path: str, folder: str) -> str | None:
    if not folder:
        return path
    if not os.path.isabs(path):
        return path
    prefix = folder if folder.endswith(os.sep) else folder + os.sep
    return path[len(prefix) :] if path.startswith(prefix) else None


def printable(text: str) -> str:
    """``text`` on one line, with nothing in it that steers a terminal or breaks an encoder."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def in_order(findings: Iterable[Finding], troubles: Iterable[Trouble]) -> list[Finding | Trouble]:
    """What is found and what went wrong, file by file."""
    keyed: list[tuple[tuple[str, int, int, str, str], int, Finding | Trouble]] = [
        (finding.sort_key, i, finding) for i, finding in enumerate(findings)
    ]
    keyed += [((trouble.path, trouble.line, trouble.column, "", ""), i, trouble) for i, trouble in enumerate(troubles)]
    return [item for _, _, item in sorted(keyed, key=lambda entry: entry[:2])]
