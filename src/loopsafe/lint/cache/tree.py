"""The content of each file at the last run, by time and size, so that unchanged files need not be read."""

from __future__ import annotations

import marshal
import os
import time
import zlib

from loopsafe.lint.cache import location
from loopsafe.lint.cache.witness import is_young

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    from loopsafe.lint.cache.witness import Witness

    Known: TypeAlias = "tuple[int, int, bytes, tuple[str, int, int] | None]"
    """Modification time, size, content; the message, line and column of what is wrong with it."""


class Tree:
    """The files of a project as the last run saw them."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.at = time.time_ns()
        self.before: dict[str, Known] = {}
        self.now: dict[str, Known] = {}
        self._changed = False
        self._stamp = 0
        self._file = os.path.join(folder, f"index-{location.extractor()}.bin") if folder else ""
        data = location.unsealed(location.read(self._file)) if folder else b""
        if data:
            try:
                self._stamp, self.before = marshal.loads(zlib.decompress(data))
            except (ValueError, EOFError, TypeError, zlib.error):
                self.before = {}

    def look_up(self, path: str) -> Known | None:
        """What is known about a file, if it is as it was; raises ``OSError`` when it is gone."""
        state = os.stat(path)
        known = self.before.get(path)
        if known is None:
            return None
        mtime, size, _, _ = known
        if mtime != state.st_mtime_ns or size != state.st_size or is_young(mtime, self._stamp):
            return None
        self.now[path] = known
        return known

    def learn(self, path: str, known: Known) -> None:
        """Note what a file was found to be."""
        self.now[path] = known
        self._changed = True

    def show(self, files: Iterable[str], witness: Witness) -> None:
        """Tell how the files looked when they were read."""
        for path in files:
            known = self.now.get(path)
            if known is None:
                witness.saw(path)
            else:
                mtime, size, _, _ = known
                witness.files[path] = mtime, size

    def save(self) -> None:
        """Write down what was seen, for the next run."""
        changed = self._changed or len(self.now) != len(self.before)
        if self._file and changed and location.prepare(self.folder):
            location.write(self._file, location.sealed(zlib.compress(marshal.dumps((self.at, self.now)), 1)))
