"""Read the names of marked functions from the stubs, for the table of them that is shipped."""

from __future__ import annotations

import os
import re

from loopsafe.lint.lexicon import BLOCKING_MARKS
from loopsafe.lint.modules import STUB_ROOTS
from loopsafe.marks import __all__ as MARKS

_LINE = re.compile(
    r"""^\s*(?:@(?P<mark>\w+)(?:\((?:["'](?P<argument>[^"']*))?(?:[^\n]*\bwhen=["'](?P<when>\w+))?)?"""
    r"""|(?:async\s+)?def\s+(?P<function>\w+)|class\s+(?P<cls>\w+)(?:\((?P<bases>[^)]*))?)""",
    re.M,
)

# What blocks is looked for where the loop goes, whatever its name; only these kinds are looked for elsewhere, too.
ELSEWHERE = frozenset({"blocks:subprocess"})


def scan_knowledge() -> dict[str, frozenset[str]]:
    """Names read from the stubs themselves.

    By mark, by mark and first argument (``waits``, ``waits:thread``), and by mark and time (``schedules:startup``);
    attributes whose setter schedules what it is given (``schedules:setter``), what takes callables by keyword only and
    has the name of a method of ``dict`` (``schedules:keyword``); and the packages that bring their own
    offload helper (``house``).
    """
    found: dict[str, set[str]] = {}
    bases: dict[str, list[str]] = {}
    for root in STUB_ROOTS:
        for folder, _, files in os.walk(root):
            for file in files:
                path = os.path.join(folder, file)
                with open(path, encoding="utf-8") as stream:
                    text = stream.read()
                _scan(text, found, bases)
                if "house=True" in text:
                    package, _, _ = os.path.relpath(path, root).partition(os.sep)
                    found.setdefault("house", set()).add(package.removesuffix(".pyi"))
    for names in found.values():
        pending = [name for name in names if name in bases]
        while pending:  # a subclass is constructed as its base is
            for name in bases.get(pending.pop(), ()):
                if name not in names:
                    names.add(name)
                    pending.append(name)
    return {mark: frozenset(names) for mark, names in found.items()}


def _scan(text: str, found: dict[str, set[str]], bases: dict[str, list[str]]) -> None:
    """Add the marked names of one stub to ``found``, and its classes by their bases to ``bases``."""
    marks: list[str] = []
    cls = ""
    for line in _LINE.finditer(text):
        if line["mark"]:
            marks.append(line["mark"])
            if line["argument"] and line["mark"] in BLOCKING_MARKS:
                marks.append(f"{line['mark']}:{line['argument']}")
            if line["when"]:
                marks.append(f"{line['mark']}:{line['when']}")
        elif line["cls"]:
            cls, marks = line["cls"], []
            for base in (line["bases"] or "").split(","):
                bases.setdefault(base.partition("[")[0].rpartition(".")[2].strip(), []).append(cls)
        else:
            name = cls if line["function"] == "__init__" else line["function"]
            for mark in marks:
                if mark == "schedules" and hasattr(list, name):
                    continue  # every module calls it: such a one takes coroutine functions only
                if mark == "schedules" and hasattr(dict, name):  # likewise: such a one takes callables by keyword only
                    found.setdefault("schedules:keyword", set()).add(name)
                    continue
                kind = mark.partition(":")[0]
                if kind in MARKS and (kind != "blocks" or mark in ELSEWHERE):
                    found.setdefault(mark, set()).add(name)
            if name in marks and "schedules" in marks:  # ``@on_message.setter``
                found.setdefault("schedules:setter", set()).add(name)
            if BLOCKING_MARKS.intersection(marks):
                if "property" in marks or "cached_property" in marks:
                    found.setdefault("effect:property", set()).add(name)
                elif name.startswith("__"):
                    found.setdefault("effect:operator", set()).add(name)
            marks = []
