"""Sources with their guilty expressions marked, as the fixers' tests are written.

``«requests.get(url)»`` is found by the case's own strategy, ``«twin|x.invoke()»`` by another. Marks may be nested.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from loopsafe.lint.model import Finding, Fix, Span

if TYPE_CHECKING:
    from pathlib import Path

CODES = {"native-sleep": "LS101", "offload": "LS102", "twin": "LS110", "dispatch": "LS405", "running-loop": "LS403"}


@dataclass(frozen=True)
class Case:
    """One block of a case file."""

    title: str
    strategy: str
    arguments: tuple[tuple[str, str], ...]
    before: str
    after: str

    def argument(self, name: str, default: str = "") -> str:
        return dict(self.arguments).get(name, default)


def read_cases(path: Path) -> list[Case]:
    """The cases of a file: ``=== title``, arguments, the marked source, ``--->`` and what becomes of it."""
    cases = []
    for block in path.read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, rest = block.partition("\n")
        title, *words = head.split(" :: ")
        arguments = tuple((key, value) for key, _, value in (word.partition("=") for word in words))
        before, _, after = rest.partition("--->\n")
        cases.append(Case(title, path.stem, arguments, before, after))
    return cases


def write_cases(path: Path, cases: list[Case]) -> None:
    parts = []
    for case in cases:
        head = " :: ".join([case.title, *(f"{key}={value}" for key, value in case.arguments)])
        parts.append(f"=== {head}\n{case.before}--->\n{case.after}")
    path.write_text("".join(parts), encoding="utf-8")


OPTIONS = frozenset({"wait_timeout", "target", "bridge", "configured_helper", "safe_only", "async_library", "refusal"})


def unmark(
    marked: str, strategy: str, arguments: tuple[tuple[str, str], ...] = (), refusal: str = ""
) -> tuple[str, list[Finding]]:
    """The source without its marks, and the findings that they stand for."""
    passed = tuple(pair for pair in arguments if pair[0] not in OPTIONS)
    text: list[str] = []
    line, column = 1, 1
    opened: list[tuple[int, int, str]] = []
    found: list[Finding] = []
    at = 0
    while at < len(marked):
        char = marked[at]
        if char == "«":
            name = strategy
            head, bar, _ = marked[at + 1 : at + 24].partition("|")
            if bar and head.replace("-", "").isalpha() and "\n" not in head:
                name = head
                at += len(head) + 1
            opened.append((line, column, name))
        elif char == "»":
            first, start, name = opened.pop()
            fix = Fix(name, name == "running-loop", passed, refusal)
            span = Span(first, start, line, column)
            found.append(Finding("case.py", span, CODES.get(name, "LS301"), name, "blocks", "f", name, fix=fix))
        else:
            text.append(char)
            column += 1
            if char == "\n":
                line, column = line + 1, 1
        at += 1
    return "".join(text), found
