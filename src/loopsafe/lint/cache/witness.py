"""What a run looked at in the file system: as long as all of it looks the same, the output is the same."""

from __future__ import annotations

import marshal
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from loopsafe.lint.files.discovery import Found

    Looks: TypeAlias = "tuple[int, int]"
    """Modification time and size."""
    Aside: TypeAlias = "tuple[list[tuple[str, int, int]], dict[str, bool]]"
    """Files outside the folders walked, with their looks; paths, with whether there is anything."""

CONTENT = ("pyproject.toml", ".gitignore", ".git/info/exclude")
"""Files whose content decides, in a project and in the folders above, what belongs to it and how it is checked."""

TICK = 20_000_000
"""Nanoseconds in which a file may change twice and show one time."""
COARSE_TICK = 2_000_000_000
"""The same on file systems that keep whole seconds."""


def is_young(mtime: int, at: int) -> bool:
    """Whether a file looked at ``at`` may have changed again without a newer modification time to show for it."""
    return mtime >= at - (TICK if mtime % 1_000_000_000 else COARSE_TICK)


class Witness:
    """Folders by what they list, files by time and size."""

    def __init__(self) -> None:
        self.folders: dict[str, int] = {}
        self.files: dict[str, Looks] = {}
        self.there: dict[str, bool] = {}

    def saw(self, path: str) -> None:
        """Note how a file looks, or that it is not there."""
        if path not in self.files:
            try:
                state = os.stat(path)
            except OSError:
                self.there[path] = False
            else:
                self.files[path] = state.st_mtime_ns, state.st_size

    def saw_walk(self, found: Found) -> None:
        """Note what a walk looked at."""
        self.folders.update(found.folders)
        for path in found.settings:
            self.saw(path)

    def saw_above(self, folder: str, landmarks: Sequence[str]) -> None:
        """Note what decides about projects in a folder and in every folder above it.

        ``landmarks``: the names of files that decide where a project begins by being there at all.
        """
        while True:
            for name in CONTENT:
                self.saw(os.path.join(folder, name))
            for name in (*landmarks, "__init__.py"):
                path = os.path.join(folder, name)
                self.there[path] = os.path.lexists(path)
            parent = os.path.dirname(folder)
            if parent == folder:
                return
            folder = parent

    def freeze(self, at: int) -> tuple[bytes, Aside] | None:
        """The folders walked with their files, and what lies aside of them, both for `holds`.

        Two questions about one project have the same bytes for the first. None when something may have changed since
        ``at`` without a newer time to show.
        """
        times = (*self.folders.values(), *(mtime for mtime, _ in self.files.values()))
        if any(is_young(mtime, at) for mtime in times):
            return None
        names: dict[str, list[str]] = {folder: [] for folder in sorted(self.folders)}
        aside: list[tuple[str, int, int]] = []
        for path, seen in sorted(self.files.items()):
            folder, name = os.path.split(path)
            if folder in names:
                names[folder].append(name)
            else:
                aside.append((path, *seen))
        numbers: list[int] = []
        for folder, inside in names.items():
            numbers.append(self.folders[folder])
            for name in inside:
                numbers += self.files[os.path.join(folder, name)]
        groups = [(os.path.join(folder, ""), "\0".join(inside)) for folder, inside in names.items()]
        return marshal.dumps((_packed(numbers), groups)), (aside, self.there)


def holds(walked: bytes) -> bool:
    """Whether the folders and their files still look as they did; raises ``ValueError`` and the like on damage."""
    numbers, groups = marshal.loads(walked)
    following = iter(memoryview(numbers).cast("q").tolist()).__next__
    stat = os.stat
    try:
        for folder, names in groups:
            if stat(folder).st_mtime_ns != following():
                return False
            if names:
                for name in names.split("\0"):
                    state = stat(folder + name)
                    if state.st_mtime_ns != following() or state.st_size != following():
                        return False
    except OSError:
        return False
    return True


def holds_aside(aside: Aside) -> bool:
    """Whether what lies elsewhere still looks as it did."""
    files, there = aside
    try:
        for path, mtime, size in files:
            state = os.stat(path)
            if state.st_mtime_ns != mtime or state.st_size != size:
                return False
    except OSError:
        return False
    return all(os.path.lexists(path) is present for path, present in there.items())


def _packed(numbers: list[int]) -> bytes:
    from array import array

    return array("q", numbers).tobytes()
