"""What a run looked at in the file system: as long as it all looks the same, so does the answer."""

from __future__ import annotations

import os

from loopsafe.lint.cache.tree import is_young

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from loopsafe.lint.discovery import Found

    Looks: TypeAlias = "tuple[int, int] | None"
    """Modification time and size; None for what is not there."""
    Frozen: TypeAlias = "tuple[list[tuple[str, int]], list[tuple[str, list[tuple[str, int, int]]]], list[str]]"

ABOVE = ("pyproject.toml", ".git", ".hg", "setup.py", "setup.cfg", ".gitignore", "__init__.py", ".git/info/exclude")
"""What decides in the folders above a project where it begins and what belongs to it."""


class Witness:
    """Folders by what they list, files by time and size."""

    def __init__(self) -> None:
        self.folders: dict[str, int] = {}
        self.files: dict[str, Looks] = {}

    def saw(self, path: str) -> None:
        """Note how a file looks, or that it is not there."""
        if path not in self.files:
            self.files[path] = looks(path)

    def saw_walk(self, found: Found) -> None:
        """Note what a walk looked at."""
        self.folders.update(found.folders)
        for path in found.settings:
            self.saw(path)

    def saw_above(self, folder: str) -> None:
        """Note what is in a folder, and in those it lies in, that decides about projects."""
        while True:
            for name in ABOVE:
                self.saw(os.path.join(folder, name))
            parent = os.path.dirname(folder)
            if parent == folder:
                return
            folder = parent

    def freeze(self, at: int) -> Frozen | None:
        """Everything as plain data; None when something may have changed since ``at`` without a newer time to show."""
        if any(is_young(mtime, at) for mtime in self.folders.values()):
            return None
        groups: dict[str, list[tuple[str, int, int]]] = {}
        missing = []
        for path, seen in self.files.items():
            if seen is None:
                missing.append(path)
                continue
            if is_young(seen[0], at):
                return None
            folder, name = os.path.split(path)
            groups.setdefault(folder, []).append((name, *seen))
        return list(self.folders.items()), list(groups.items()), missing


def holds(frozen: Frozen) -> bool:
    """Whether everything still looks as it did."""
    folders, groups, missing = frozen
    stat = os.stat
    try:
        for folder, mtime in folders:
            if stat(folder).st_mtime_ns != mtime:
                return False
        for folder, files in groups:
            prefix = os.path.join(folder, "")
            for name, mtime, size in files:
                state = stat(prefix + name)
                if state.st_mtime_ns != mtime or state.st_size != size:
                    return False
    except OSError:
        return False
    return not any(os.path.lexists(path) for path in missing)


def looks(path: str) -> Looks:
    """How a file looks."""
    try:
        state = os.stat(path)
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size
