"""Imports of which a repair has taken the last use: ``import time`` goes when ``time.sleep`` has gone."""

from __future__ import annotations

import ast
import itertools
import re
import sys
from collections import Counter
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.scopes import arguments, bindings
from loopsafe.lint.fixes.source.calls import last_name
from loopsafe.lint.fixes.source.text import FUNCTIONS, ImportNode, line_starts, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loopsafe.lint.fixes.source.text import Source

Definition = ast.FunctionDef | ast.AsyncFunctionDef
Cut = tuple[int, int]

EVERYTHING = "*"
_READS_NAMES = frozenset({"globals", "locals", "eval", "exec", "vars"})
_TAKES_TYPES = frozenset({"cast", "NewType", "TypeVar", "TypedDict", "NamedTuple"})
_WORD = re.compile(r"[^\W\d]\w*")
_NAME = re.compile(r"(?<![\w.])[^\W\d]\w*")
_KEPT = re.compile(r"#.*\b(noqa|pylint|isort|pragma|type:)", re.IGNORECASE)
_TYPE_COMMENT = re.compile(r"#\s*type:(.*)")


def without_unused(source: Source, text: str) -> str:
    """``text``, which repairs made of ``source``, without the imports that they leave unused.

    What others may take from the file stays, and so does what is imported under a condition.
    """
    if EVERYTHING in source.taken or source.identifiers & _READS_NAMES or not _may_lose(source, text):
        return text
    tree = parsed(text)
    if tree is None:
        return text
    cuts = {cut for block, gone in _unused(source, tree, text) for cut in _cuts(text, block, gone)}
    for first, last in reversed(_joined(sorted(cuts))):
        start, end = _with_blank_lines(text, first, last)
        text = text[:start] + text[end:]
    return text


def _joined(cuts: list[Cut]) -> list[Cut]:
    """The cuts, of which those that stand next to each other are one."""
    joined: list[Cut] = []
    for start, end in cuts:
        if joined and joined[-1][1] == start:
            start = joined.pop()[0]
        joined.append((start, end))
    return joined


def _may_lose(source: Source, text: str) -> bool:
    """Whether some imported name stands in fewer places than before: asked before the text is parsed."""
    imported = {name for node in source.parents if isinstance(node, ImportNode) for name in bindings(node)}
    before, after = (Counter(_NAME.findall(one)) for one in (source.text, text))
    return any(before[name] > after[name] for name in imported - source.taken)


def _unused(source: Source, tree: ast.Module, text: str) -> Iterator[tuple[list[ast.stmt], set[str]]]:
    """The blocks of imports, the module's and those of functions, with the names that were used and are not now."""
    public = _written_elsewhere(tree, text) | source.taken
    lost = _used(source.tree) - _used(tree) - public
    if lost:
        yield tree.body, lost
    functions = {one.name: one for one in _alone(source.tree)}
    for function in _alone(tree):
        before = functions.get(function.name)
        if before is not None:
            yield function.body, _used(before) - _used(function) - public


def _alone(tree: ast.Module) -> Iterator[Definition]:
    """The functions of which no other has the name."""
    found = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    names = Counter(one.name for one in found)
    return (one for one in found if names[one.name] == 1)


def _used(tree: ast.AST) -> set[str]:
    """Every name that is more than imported, in whatever function."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            names.update(node.names)
        elif isinstance(node, FUNCTIONS):
            names.update(one.arg for one in arguments(node))
    return names


def _written_elsewhere(tree: ast.Module, text: str) -> set[str]:
    """The words in which a name may stand without being one: in quoted annotations, in ``__all__``, in comments."""
    notes: list[ast.AST | None] = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.arg, ast.AnnAssign)):
            notes.append(node.annotation)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            notes.append(node.returns)
        elif _takes_types(node) or (
            isinstance(node, (ast.Assign, ast.AugAssign, ast.Expr)) and "__all__" in _used(node)
        ):
            notes.append(node)
    quoted = [
        inner.value
        for note in notes
        if note is not None
        for inner in ast.walk(note)
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str)
    ]
    return {word for one in (*quoted, *_TYPE_COMMENT.findall(text)) for word in _WORD.findall(one)}


def _takes_types(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and last_name(node.func) in _TAKES_TYPES


def _cuts(text: str, block: Sequence[ast.stmt], gone: set[str]) -> Iterator[Cut]:
    """The stretches of text to delete so that the imports of a block bind none of the names."""
    starts = line_starts(text)
    for node in block:
        if not isinstance(node, ImportNode) or not gone.intersection(bindings(node)):
            continue
        first, last = starts[node.lineno - 1], _end_of_line(starts, text, node)
        lines = text[first:last]
        dropped = [one for one in node.names if _is_dropped(node, one, gone)]
        if not dropped or _KEPT.search(lines) or ";" in lines or not lines.isascii():
            continue
        if len(dropped) == len(node.names):
            yield first, last
        elif "#" not in lines:
            yield from _names(starts, node, dropped)


def _is_dropped(node: ImportNode, alias: ast.alias, gone: set[str]) -> bool:
    """Whether an import is deleted: its name is unused, and importing it does no more than to bind the name."""
    name = alias.asname or alias.name.partition(".")[0]
    exported = alias.asname is not None and alias.asname == alias.name
    if (
        isinstance(node, ast.Import)
        and "." in alias.name
        and alias.name.partition(".")[0] not in sys.stdlib_module_names
    ):
        return False
    future = isinstance(node, ast.ImportFrom) and node.module == "__future__"
    return name in gone and not exported and not future


def _names(starts: list[int], node: ImportNode, dropped: list[ast.alias]) -> Iterator[Cut]:
    """What to take out of a statement that still imports something."""
    kept: ast.alias | None = None
    for number, alias in enumerate(node.names):
        if alias not in dropped:
            kept = alias
        elif number + 1 < len(node.names) and any(one not in dropped for one in node.names[number:]):
            yield _offset(starts, alias), _offset(starts, node.names[number + 1])
        elif kept is not None:
            yield _end(starts, kept), _end(starts, node.names[-1])
            return


def _offset(starts: list[int], alias: ast.alias) -> int:
    return starts[alias.lineno - 1] + alias.col_offset


def _end(starts: list[int], alias: ast.alias) -> int:
    return starts[(alias.end_lineno or alias.lineno) - 1] + (alias.end_col_offset or 0)


def _end_of_line(starts: list[int], text: str, node: ast.stmt) -> int:
    """Where the line after a statement begins."""
    line = node.end_lineno or node.lineno
    return starts[line] if line < len(starts) else len(text)


def _with_blank_lines(text: str, first: int, last: int) -> Cut:
    """What is cut out and, if that is whole lines, the blank ones next to them that would be too many without them."""
    if text[first - 1 : first] not in ("", "\n", "\r") or text[last - 1] not in "\r\n":
        return first, last
    above = _lines(text[:first])
    before = _blank(above[::-1])
    after = _blank(_lines(text[last:]))
    opens = len(before) == len(above) or above[-1].rstrip().endswith(":")
    fewer = after if opens or len(after) <= len(before) else before
    if fewer is after:
        return first, last + sum(map(len, after))
    return first - sum(map(len, before)), last


def _lines(text: str) -> list[str]:
    """The lines with their ends; form feeds and the like end none."""
    starts = line_starts(text)
    return [text[start:end] for start, end in itertools.pairwise([*starts, len(text)]) if start < end]


def _blank(lines: Sequence[str]) -> list[str]:
    found: list[str] = []
    for line in lines:
        if line.strip(" \t\r\n"):
            break
        found.append(line)
    return found
