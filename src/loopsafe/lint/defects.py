"""What to do when the analysis itself fails: it costs the event that was looked at, and is told; the rest goes on."""

from __future__ import annotations

from typing import NamedTuple

from loopsafe.lint.mistakes import Mistake


def describe(error: BaseException) -> str:
    """How an error of loopsafe itself is told."""
    return f"defect in loopsafe: {type(error).__name__}: {error}"


class Defect(NamedTuple):
    """A failure of ours: the file it was about, the line, the function, and what was raised."""

    path: str
    line: int
    function: str
    error: str


class Defects:
    """The failures of a run, each once, until they are taken."""

    def __init__(self) -> None:
        self._found: dict[Defect, None] = {}

    def note(self, path: str, line: int, function: str, error: Exception) -> None:
        """Remember a failure; raises it again when it is none of ours."""
        if isinstance(error, Mistake):
            raise error
        self._found[Defect(path, line, function, describe(error))] = None

    def take(self) -> list[Defect]:
        """Those that were noted since the last time."""
        found = list(self._found)
        self._found.clear()
        return found
