"""From the files and folders named to the Python files to check."""

from __future__ import annotations

import os
from stat import S_ISDIR, S_ISREG

from loopsafe.lint.files.content import read_bytes
from loopsafe.lint.files.gitignore import Ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopsafe.lint.configuration.config import Config

    Problem = tuple[str, str]
    """A path and what keeps it from being read."""

SETTINGS = frozenset({".gitignore", "pyproject.toml"})
SUFFIXES = (".py", ".pyi")


class Found:
    """The files, sorted and each once, and what could not be looked at."""

    __slots__ = ("files", "folders", "passed_over", "problems", "settings")

    def __init__(self) -> None:
        self.files: list[str] = []
        self.problems: list[Problem] = []
        self.passed_over = 0
        """Named files that ``force_exclude`` left out."""
        self.folders: dict[str, int] = {}
        """The folders that were listed, absolute, and when each had last changed before that."""
        self.settings: list[str] = []
        """The files met on the way that say what belongs to a project."""


def discover(paths: Iterable[str | os.PathLike[str]], config: Config, *, force_exclude: bool = False) -> Found:
    """The Python files that ``paths`` name, or hold when they are folders.

    A file named is taken whatever it is called and wherever it lies, unless ``force_exclude`` (for hooks, which name
    every changed file). In folders, what ``.gitignore`` files and ``exclude`` say, virtual environments and links to
    folders are passed over. Names stay relative when they were given so.
    """
    found = Found()
    names: dict[str, str] = {}
    excluded = Ignore((*config.exclude, *config.extend_exclude))
    for path in paths:
        name = os.path.normpath(os.fspath(path))
        problem = ""
        try:
            mode = os.stat(name).st_mode
        except OSError as error:
            problem = in_words(error)
        if problem:
            found.problems.append((name, problem))
        elif S_ISDIR(mode):
            for file in _Walk(config.folder, excluded, found).files(name):
                names.setdefault(os.path.abspath(file), file)
        elif not S_ISREG(mode):
            found.problems.append((name, "not a regular file"))
        elif force_exclude and excluded.covers(_below(os.path.abspath(name), config.folder)):
            found.passed_over += 1
        else:
            names.setdefault(os.path.abspath(name), name)
    found.files = sorted(names.values())
    found.problems = sorted(set(found.problems))
    return found


def in_words(error: OSError) -> str:
    """What an operating system's error means to a person."""
    import errno

    texts = {
        errno.ENOENT: "no such file or folder",
        errno.ELOOP: "a loop of links",
        errno.EACCES: "permission denied",
        errno.ENAMETOOLONG: "the name is too long",
    }
    return texts.get(error.errno or 0) or (error.strerror or str(error)).lower()


class _Walk:
    """One walk below a named folder; every ``.gitignore`` applies to its folder and those below."""

    def __init__(self, root: str, excluded: Ignore, found: Found) -> None:
        self._root = root
        self._excluded = excluded
        self._found = found
        self._problems = found.problems

    def files(self, top: str) -> list[str]:
        """The Python files below the folder ``top``; an explicit stack, as trees may be deep."""
        absolute = os.path.abspath(top)
        files: list[str] = []
        settings = self._found.settings
        stack = [(top, _below(absolute, self._root), _rules_above(absolute))]
        while stack:
            folder, below_root, rules = stack.pop()
            entries = self._entries(folder)
            names = {entry.name for entry in entries}
            if "pyvenv.cfg" in names and folder != top:
                continue
            settings += [os.path.abspath(os.path.join(folder, name)) for name in names & SETTINGS]
            if ".gitignore" in names:
                own = _read_patterns(os.path.join(folder, ".gitignore"))
                rules = [*rules, ("", own)] if own else rules
            prefix = "" if folder == "." else folder + os.sep if not folder.endswith(os.sep) else folder
            for entry in entries:
                name = entry.name
                if name.endswith(".pyi") and name[:-1] in names:
                    continue  # what runs is the module beside it
                kind = self._kind(entry) if name.endswith(SUFFIXES) else "folder" if _is_folder(entry) else ""
                if not kind:
                    continue
                is_folder = kind == "folder"
                relative = f"{below_root}/{name}" if below_root else name
                if self._excluded.verdict(relative, folder=is_folder) or _ignored(rules, name, is_folder):
                    continue
                if is_folder:
                    inner = [(f"{prefix_}{name}/", rule) for prefix_, rule in rules]
                    stack.append((prefix + name, relative, inner))
                else:
                    files.append(prefix + name)
        return files

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            self._found.folders[os.path.abspath(folder)] = os.stat(folder).st_mtime_ns
            with os.scandir(folder) as entries:
                return list(entries)
        except OSError as error:
            self._problems.append((folder, in_words(error)))
            return []

    def _kind(self, entry: os.DirEntry[str]) -> str:
        """``"file"``, ``"folder"``, or nothing for what a walk leaves alone; a loop of links is a problem."""
        try:
            if entry.is_file():
                return "file"
        except OSError as error:
            self._problems.append((os.path.normpath(entry.path), in_words(error)))
            return ""
        return "folder" if _is_folder(entry) else ""


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _ignored(rules: list[tuple[str, Ignore]], name: str, folder: bool) -> bool:
    """The innermost file that has something to say decides."""
    for prefix, rule in reversed(rules):
        verdict = rule.verdict(prefix + name, folder=folder)
        if verdict is not None:
            return verdict
    return False


def _rules_above(folder: str) -> list[tuple[str, Ignore]]:
    """The rules of the repository that hold in ``folder``, outermost first, with the prefix its names have in each.

    Where the repository ignores ``folder`` itself, whoever names it wants it all the same: then none hold.
    """
    top = folder
    while not os.path.lexists(os.path.join(top, ".git")):
        parent = os.path.dirname(top)
        if parent == top:
            return []
        top = parent
    rules: list[tuple[str, Ignore]] = []
    general = _read_patterns(os.path.join(top, ".git", "info", "exclude"))
    if general:
        rules.append(("", general))
    for name in _below(folder, top).split("/") if folder != top else ():
        own = _read_patterns(os.path.join(top, ".gitignore"))
        if own:
            rules.append(("", own))
        if _ignored(rules, name, folder=True):
            return []
        rules = [(f"{prefix}{name}/", rule) for prefix, rule in rules]
        top = os.path.join(top, name)
    return rules


def _read_patterns(file: str) -> Ignore | None:
    data = read_bytes(file)
    return Ignore(data.decode("utf-8-sig", "surrogateescape").split("\n")) if data is not None else None


def _below(path: str, folder: str) -> str:
    """``path`` relative to ``folder`` with ``/`` between the parts; empty for ``folder`` itself."""
    relative = os.path.relpath(path, folder).replace(os.sep, "/")
    return "" if relative == "." else relative
