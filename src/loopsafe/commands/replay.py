"""Repeat the output of an earlier run with the same arguments, as long as no file that it depended on has changed."""

from __future__ import annotations

import marshal
import os
import sys
import time

from loopsafe.commands import output
from loopsafe.lint.cache import location
from loopsafe.lint.cache.witness import Witness, holds, holds_aside

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.commands.analysis import Plan
    from loopsafe.commands.arguments import Arguments
    from loopsafe.lint.cache.witness import Aside
    from loopsafe.lint.model import Report

NEVER = ("no-cache", "dask", "output-file")
ENVIRONMENT = ("NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "PYTHONIOENCODING")
MOST_ANSWERS = 24
WALK = "walk-"
MOST_WALKS = 4


class Replay:
    """One command line and, if it was run before, its output and exit code."""

    def __init__(self, arguments: Arguments, stdin: bytes = b"") -> None:
        self.active = not any(arguments.given(name) for name in NEVER) and sys.stdout is not None
        self.witness = Witness()
        self.at = time.time_ns()
        self.project = ""
        operands = arguments.operands or ["."]
        self.start = os.path.abspath(operands[0] if operands != ["-"] else arguments.text("stdin-filename") or ".")
        if self.active:
            asked = (
                arguments.command.name,
                arguments.everything(),
                os.getcwd(),
                location.digest(stdin),
                [os.environ.get(name) for name in ENVIRONMENT],
                sys.stdout.isatty(),
                output.width(),
                sys.hexversion,
                location.LINT,
            )
            self._name = f"answer-{location.digest(repr(asked).encode('utf-8', 'surrogatepass')).hex()[:20]}.bin"

    def answer(self) -> int | None:
        """Print the earlier output and return its exit code; None when there is no valid one."""
        folder = self.start
        while self.active:
            cache = location.cache_folder(folder)
            data = location.unsealed(location.read(os.path.join(cache, self._name)))
            if data:
                try:
                    walked, aside, said, code = marshal.loads(data)
                    valid = holds_aside(aside) and self._holds(cache, walked)
                except (ValueError, EOFError, TypeError):
                    return None
                if not valid:
                    return None
                for beside, text in said:
                    (output.warn if beside else output.write)(text)
                return int(code)
            parent = os.path.dirname(folder)
            if parent == folder:
                return None
            folder = parent
        return None

    def _holds(self, cache: str, walked: bytes) -> bool:
        data = location.read(os.path.join(cache, _walk_file(walked)))
        return location.digest(data) == walked and holds(data)

    def note(self, made: Plan, report: Report) -> None:
        """Note the files that the output depends on; after a defect of ours nothing is kept."""
        from loopsafe.lint.configuration.config import PROJECT_FILES  # an answer that is known needs no configuration

        if self.active and not any(trouble.internal for trouble in report.troubles):
            self.project = made.config.folder
            for config, _ in made.projects:
                self.witness.saw_above(config.folder, PROJECT_FILES)
                for file in (config.file, os.path.join(config.folder, config.baseline) if config.baseline else None):
                    if file:
                        self.witness.saw(file)

    def record(self, work: Callable[[], int]) -> int:
        """Do the work, and keep its output for the next time."""
        if not self.active:
            return work()
        with output.recorded() as said:
            code = work()
        folder = location.cache_folder(self.project) if self.project else ""
        frozen = self._frozen() if folder else None
        if frozen is not None and location.prepare(folder):
            walk, aside = frozen
            walked = location.digest(walk)
            file = os.path.join(folder, _walk_file(walked))
            if location.read(file) != walk:
                location.write(file, walk)
                location.forget_old(folder, WALK, MOST_WALKS)
            data = location.sealed(marshal.dumps((walked, aside, said, code)))
            location.write(os.path.join(folder, self._name), data)
            location.forget_old(folder, "answer-", MOST_ANSWERS)
        return code

    def _frozen(self) -> tuple[bytes, Aside] | None:
        from loopsafe.lint.cache import tool
        from loopsafe.lint.configuration.config import PROJECT_FILES

        self.witness.saw_above(os.path.dirname(self.start), PROJECT_FILES)
        for path, mtime, size in tool.sources():
            self.witness.files[path] = (mtime, size)
        return self.witness.freeze(self.at)


def _walk_file(walked: bytes) -> str:
    """Where a walk is kept, which all answers have in common that were made from it."""
    return f"{WALK}{walked.hex()[:20]}.bin"
