"""Match paths against patterns in the syntax of ``.gitignore``, which ``exclude`` and ``per-file-ignores`` share.

Our own, so that the answer does not depend on what is installed, and because a walk asks it for every name: patterns
without wildcards, the usual ones, cost a look into a set.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable


class Ignore:
    """The patterns of one ``.gitignore``; paths are relative to its folder, with ``/`` between the parts."""

    __slots__ = ("_runs",)

    def __init__(self, patterns: Iterable[str]) -> None:
        self._runs: list[_Run] = []
        for pattern in patterns:
            negated, folders_only, anchored, glob = _parse(pattern)
            if not glob:
                continue
            if not self._runs or self._runs[-1].negated != negated:
                self._runs.append(_Run(negated))
            self._runs[-1].add(glob, folders_only=folders_only, anchored=anchored)
        self._runs.reverse()

    def __bool__(self) -> bool:
        return bool(self._runs)

    def verdict(self, path: str, *, folder: bool) -> bool | None:
        """Whether the last pattern that matches ``path`` itself ignores it; None when none matches."""
        name = path[path.rfind("/") + 1 :]
        for run in self._runs:
            if run.matches(path, name, folder):
                return not run.negated
        return None

    def covers(self, path: str) -> bool:
        """Whether the file ``path`` or one of the folders it lies in is ignored."""
        if path.startswith("../"):
            return False
        end = path.find("/")
        while end >= 0:
            if self.verdict(path[:end], folder=True):
                return True
            end = path.find("/", end + 1)
        return self.verdict(path, folder=False) is True


class _Run:
    """Neighbouring patterns of the same sign, which can be asked in any order."""

    __slots__ = ("_anywhere", "_folders_anywhere", "_globs", "_here", "_regexes", "negated")

    def __init__(self, negated: bool) -> None:
        self.negated = negated
        self._anywhere: set[str] = set()
        self._folders_anywhere: set[str] = set()
        self._here: dict[str, bool] = {}
        self._globs: dict[bool, list[str]] = {False: [], True: []}
        self._regexes: dict[bool, re.Pattern[str] | None] | None = None

    def add(self, glob: str, *, folders_only: bool, anchored: bool) -> None:
        if any(special in glob for special in "*?[\\"):
            self._globs[folders_only].append(_translate(glob) if anchored else f"(?:.*/)?{_translate(glob)}")
        elif anchored:
            self._here[glob] = folders_only and self._here.get(glob, True)
        else:
            (self._folders_anywhere if folders_only else self._anywhere).add(glob)

    def matches(self, path: str, name: str, folder: bool) -> bool:
        if name in self._anywhere or (folder and name in self._folders_anywhere):
            return True
        folders_only = self._here.get(path)
        if folders_only is not None and (folder or not folders_only):
            return True
        regexes = self._regexes or self._compile()
        always, folders = regexes[False], regexes[True]
        return bool(always and always.match(path)) or bool(folder and folders and folders.match(path))

    def _compile(self) -> dict[bool, re.Pattern[str] | None]:
        self._regexes = {}
        for folders_only, globs in self._globs.items():
            if globs:
                import re

                self._regexes[folders_only] = re.compile(f"(?s:{'|'.join(globs)})\\Z")
            else:
                self._regexes[folders_only] = None
        return self._regexes


def _parse(pattern: str) -> tuple[bool, bool, bool, str]:
    """(negated, folders only, anchored, glob) of one line; an empty glob when it is no pattern."""
    pattern = pattern.rstrip("\r\n")
    stripped = pattern.rstrip(" ")
    if stripped != pattern and stripped.endswith("\\"):
        stripped += " "
    pattern = stripped
    if pattern.startswith("#"):
        return False, False, False, ""
    negated = pattern.startswith("!")
    if negated:
        pattern = pattern[1:]
    pattern = pattern.removeprefix("./")
    folders_only = pattern.endswith("/")
    pattern = pattern[:-1] if folders_only else pattern
    anchored = "/" in pattern
    return negated, folders_only, anchored, pattern.removeprefix("/")


def _translate(glob: str) -> str:
    """A regular expression, without its end, for a glob in which ``*`` and ``?`` stop at ``/`` and ``**`` does not."""
    import re

    out = []
    i = 0
    while i < len(glob):
        rest = glob[i:]
        at_part = i == 0 or glob[i - 1] == "/"
        if at_part and rest.startswith("**/"):
            out.append("(?:.*/)?")
            i += 3
        elif at_part and rest == "**":
            out.append(".+")
            i += 2
        elif rest[0] == "*":
            out.append("[^/]*")
            i += len(rest) - len(rest.lstrip("*"))
        elif rest[0] == "?":
            out.append("[^/]")
            i += 1
        elif rest[0] == "\\" and len(rest) > 1:
            out.append(re.escape(rest[1]))
            i += 2
        elif rest[0] == "[" and (end := _end_of_set(rest)):
            out.append(_set(rest[1:end]))
            i += end + 1
        elif rest[0] == "[":
            return "(?!)"  # git: a set that is not closed matches nothing
        else:
            out.append(re.escape(rest[0]))
            i += 1
    return "".join(out)


def _end_of_set(text: str) -> int:
    """Where the ``]`` of a set stands that opens ``text``; 0 when it is not closed."""
    start = 2 if text[1:2] in ("!", "^") else 1
    i = start
    while i < len(text):
        if text[i] == "]" and i > start:
            return i
        i += 2 if text[i] == "\\" else 1
    return 0


def _set(content: str) -> str:
    import re

    sign = ""
    if content[:1] in ("!", "^"):
        sign, content = "^", content[1:]
    content = re.sub(r"([\[\]^&~|])", r"\\\1", re.sub(r"\\(.)", r"\1", content))
    return f"(?!/)[{sign}{content}]"
