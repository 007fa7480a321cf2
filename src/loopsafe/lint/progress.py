"""A progress bar on the terminal, when there is one and the work takes longer than a second."""

from __future__ import annotations

import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

PATIENCE = 1.0


class Progress:
    """Files done of ``total``, over several parts of the work; nothing at all where rich is missing."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._before = 0
        self._part = 0
        self._bar: Any = None
        self._task: Any = None
        self._shows = sys.stderr.isatty()
        self._started = time.monotonic()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def part(self, files: int) -> Callable[[int, int], None] | None:
        """The callback for the next part of the work, which has ``files`` files; None without a terminal."""
        self._before += self._part
        self._part = files
        return self._tell if self._shows else None

    def _tell(self, done: int, total: int) -> None:
        if self._bar is None:
            if time.monotonic() - self._started < PATIENCE:
                return
            self._open()
            if self._bar is None:
                return
        # What the engine counts is more than the files named: it reads the whole project, and then judges those.
        self._bar.update(self._task, completed=self._before + done, total=max(self._total, self._before + total))

    def _open(self) -> None:
        try:
            from rich import progress as bars
            from rich.console import Console
        except ModuleNotFoundError:
            self._shows = False
            self._started = float("inf")
            return
        columns = (bars.SpinnerColumn(), bars.TextColumn("checking"), bars.BarColumn(), bars.MofNCompleteColumn())
        self._bar = bars.Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("checking", total=self._total)
        self._bar.start()
