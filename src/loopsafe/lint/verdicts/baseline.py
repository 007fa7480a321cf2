"""Baselines: record the findings that exist, and report only new ones.

An entry is (path, loop function, primitive, code) and a count. It has no line numbers, so that edits elsewhere in the
file do not matter.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.configuration.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from loopsafe.lint.model import Finding

VERSION = 1


class Entry(NamedTuple):
    """Known and accepted findings: ``times`` findings of ``code`` about ``primitive`` in ``function`` of ``path``."""

    path: str
    function: str
    primitive: str
    code: str
    times: int = 1

    def __str__(self) -> str:
        several = f" ({self.times} times)" if self.times > 1 else ""
        what = f"{self.code} {self.primitive}".rstrip()  # a rule may be about no call
        return f"{self.path}: {what} in {self.function or 'the module'}{several}"

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What identifies an entry."""
        return self[:4]

    def as_json(self) -> dict[str, str | int]:
        """The entry as it stands in the file."""
        path, function, primitive, code = self.key
        return {"path": path, "function": function, "primitive": primitive, "code": code, "count": self.times}


def entries(findings: Iterable[Finding], root: str) -> list[Entry]:
    """The entries for ``findings``, sorted; paths are relative to ``root`` with ``/`` between the parts."""
    counts = Counter(_key(finding, root) for finding in findings)
    return [Entry(*key, count) for key, count in sorted(counts.items())]


def dumps(known: Iterable[Entry]) -> str:
    """The text of a baseline file: one entry per line, so that a diff of it is readable."""
    rows = ",\n".join(f"    {json.dumps(entry.as_json())}" for entry in sorted(known))
    listed = f"[\n{rows}\n  ]" if rows else "[]"
    return f'{{\n  "version": {VERSION},\n  "entries": {listed}\n}}\n'


def loads(text: str, name: str) -> list[Entry]:
    """The entries of a baseline file; ``name`` is for the error."""
    again = "write it anew with `loopsafe baseline`"
    try:
        document = json.loads(text)
        if document["version"] != VERSION:
            raise ConfigError(f"{name}: is a baseline of another version of loopsafe; {again}")
        return [_entry(row) for row in document["entries"]]
    except json.JSONDecodeError as error:
        raise ConfigError(f"{name}: is not JSON (line {error.lineno}: {error.msg}); {again}") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ConfigError(f"{name}: is not a baseline of loopsafe; {again}") from None


def _entry(row: dict[str, object]) -> Entry:
    """The inverse of `Entry.as_json`; raises ``KeyError``, ``TypeError`` or ``ValueError`` for anything else."""
    path, function, primitive, code = (_text(row[name]) for name in ("path", "function", "primitive", "code"))
    count = row["count"]
    if not isinstance(count, int) or count < 1:
        raise ValueError
    return Entry(path, function, primitive, code, count)


def _text(value: object) -> str:
    if not isinstance(value, str) or "\0" in value:  # which no file's name holds
        raise ValueError
    return value


def subtract(
    findings: Iterable[Finding], known: Iterable[Entry], root: str, checked: Collection[str]
) -> tuple[list[Finding], int, tuple[Entry, ...]]:
    """The new findings, the number of known ones, and the entries that match nothing any more.

    Only entries of files in ``checked`` can be stale: findings in other files may still exist.
    """
    left = Counter({entry.key: 0 for entry in known})
    for entry in known:
        left[entry.key] += entry.times
    new: list[Finding] = []
    matched = 0
    for finding in findings:
        key = _key(finding, root)
        if left[key] > 0:
            left[key] -= 1
            matched += 1
        else:
            new.append(finding)
    seen = {_relative(path, root) for path in checked}
    stale = (Entry(*key, count) for key, count in sorted(left.items()) if count > 0 and key[0] in seen)
    return new, matched, tuple(stale)


def _key(finding: Finding, root: str) -> tuple[str, str, str, str]:
    return _relative(finding.path, root), finding.function, finding.primitive, finding.code


def _relative(path: str, root: str) -> str:
    try:
        return os.path.relpath(os.path.abspath(path), root).replace(os.sep, "/")
    except ValueError:  # another drive
        return os.path.abspath(path).replace(os.sep, "/")
