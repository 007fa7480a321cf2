"""Where a new import goes: joined to the ones that are there, in their order, after docstring and ``__future__``."""

from __future__ import annotations

import ast
import re
import sys
from itertools import groupby, pairwise, takewhile
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.source.edits import Edit, Need

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopsafe.lint.fixes.source.text import ImportNode, Source


_LEGAL = re.compile("copyright|licen[cs]e|spdx", re.IGNORECASE)


def import_edits(source: Source, needs: Iterable[Need]) -> list[Edit]:
    """The edits that add ``needs``."""
    edits: list[Edit] = []
    apart: list[Need] = []
    for need in sorted(set(needs), key=lambda one: (one.module, one.name)):
        joined = _join(source, need)
        if joined is None:
            apart.append(need)
        else:
            edits.append(joined)
    places: dict[int, list[tuple[int, str, str, str]]] = {}
    for group in _grouped(apart):
        at, before, after = _place(source, group[0])
        row = _section(source, group[0].module), before, _statement(group) + source.newline, after
        places.setdefault(at, []).append(row)
    for at, rows in places.items():
        edits.append(Edit(at, at, _in_sections(rows, source.newline), width=sys.maxsize))
    return edits


def _in_sections(rows: list[tuple[int, str, str, str]], blank: str) -> str:
    """The statements that go to one place, by section, with a blank line between two sections.

    A row is the section, what goes before the statement, the statement, and what goes after it.
    """
    rows.sort(key=lambda row: row[0])
    sections = ("".join(row[2] for row in group) for _, group in groupby(rows, key=lambda row: row[0]))
    return rows[0][1] + blank.join(sections) + rows[-1][3]


def _grouped(needs: list[Need]) -> list[list[Need]]:
    """The needs that one statement can import, together."""
    groups: dict[tuple[str, str], list[Need]] = {}
    for need in needs:
        groups.setdefault((need.module, "" if need.name else need.bound), []).append(need)
    return list(groups.values())


def _statement(group: list[Need]) -> str:
    names = [(need.name or need.module) + (f" as {need.alias}" if need.alias else "") for need in group]
    head = f"from {group[0].module} import " if group[0].name else "import "
    return head + ", ".join(names)


def _head(source: Source) -> tuple[list[ast.stmt], list[ImportNode]]:
    """The statements that follow docstring, ``__future__`` and ``__all__``, and the imports they begin with."""
    body = list(source.tree.body)
    if ast.get_docstring(source.tree, clean=False) is not None:
        del body[0]
    while body and isinstance(body[0], ast.ImportFrom) and body[0].module == "__future__":
        del body[0]
    told = list(takewhile(_is_dunder, body))
    if any(isinstance(one, (ast.Import, ast.ImportFrom)) for one in body[len(told) : len(told) + 1]):
        del body[: len(told)]
    imports: list[ImportNode] = []
    for node in body:
        if not isinstance(node, (ast.Import, ast.ImportFrom)):
            break
        imports.append(node)
    return body, imports


def _is_dunder(node: ast.stmt) -> bool:
    """Whether a statement tells something about the module, as ``__all__ = ...`` does."""
    names = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return bool(names) and all(isinstance(one, ast.Name) and one.id.startswith("__") for one in names)


def _join(source: Source, need: Need) -> Edit | None:
    """Add the name to a ``from`` import of the same module."""
    if not need.name:
        return None
    for node in source.tree.body:
        if not isinstance(node, ast.ImportFrom) or node.module != need.module or node.level:
            continue
        if node.names[0].name == "*":
            continue
        name = need.name + (f" as {need.alias}" if need.alias else "")
        later = next((one for one in node.names if one.name.lower() > need.name.lower()), None)
        if later is not None:
            at = source.start(later)
            return Edit(at, at, name + "," + _gap(source, at))
        last = node.names[-1]
        end, rest = source.end(last), source.skip(source.end(last))
        if source.text[rest : rest + 1] == "," and source.text[source.skip(rest + 1)] == ")":
            close = source.skip(rest + 1)
            if not source.text[source.line_start(close) : close].strip():
                at = source.line_start(close)
                return Edit(at, at, f"{source.indent_at(source.start(last))}{name},{source.newline}")
            return Edit(rest, rest, f", {name}")
        return Edit(end, end, f", {name}", closes=True)
    return None


def _gap(source: Source, at: int) -> str:
    """What separates a name inserted at ``at`` from the one that stands there."""
    start = source.line_start(at)
    lead = source.text[start:at]
    return " " if lead.strip() else source.newline + lead


def _place(source: Source, need: Need) -> tuple[int, str, str]:
    """Where a new import statement goes, with the blank lines around it."""
    body, imports = _head(source)
    if not imports:
        return _top(source, body)
    groups: list[list[ImportNode]] = [[imports[0]]]
    for before, node in pairwise(imports):
        gap = source.line_of(source.start(node)) - source.line_of(source.end(before))
        groups.append([node]) if gap > 1 else groups[-1].append(node)
    wanted = _section(source, need.module)
    same = [node for one in _of_section(source, groups, wanted) for node in one]
    same = [node for node in same if _section(source, _module(node)) == wanted]
    blank = source.newline
    if not same:
        later = next((one for one in groups if _section(source, _module(one[0])) > wanted), None)
        if later is not None and _begins_line(source, later[0]):
            return _before(source, later[0]), "", blank
        at, start = _after(source, imports[-1])
        return at, start + blank, ""
    by_module = any(isinstance(one, ast.ImportFrom) and isinstance(two, ast.Import) for one, two in pairwise(same))
    key = _key(need.module, by_module, plain=not need.name)
    for node in same:
        if _key(_module(node), by_module, plain=isinstance(node, ast.Import)) > key and source.owns_lines(node, node):
            return source.line_start(source.start(node)), "", ""
    at, start = _after(source, same[-1])
    return at, start, ""


def _of_section(source: Source, groups: list[list[ImportNode]], wanted: int) -> list[list[ImportNode]]:
    """The groups that begin with an import of a section, or all: ``typing_extensions`` may stand behind ``typing``."""
    return [one for one in groups if _section(source, _module(one[0])) == wanted] or groups


def _begins_line(source: Source, node: ast.stmt) -> bool:
    """Whether nothing stands before a statement, such as ``from __future__ import annotations;``."""
    start = source.start(node)
    return not source.text[source.line_start(start) : start].strip()


def _key(module: str, by_module: bool, *, plain: bool) -> tuple[bool, str, bool]:
    """What imports are sorted by: ``import a`` before ``from b import c``, or ``by_module`` both as one."""
    return not plain and not by_module, module, not plain


def _module(node: ImportNode) -> str:
    if isinstance(node, ast.ImportFrom):
        return "." * node.level + (node.module or "")
    return node.names[0].name


def _section(source: Source, module: str) -> int:
    """The standard library, other packages, the file's own."""
    root = module.partition(".")[0]
    if module.startswith(".") or root in source.folders:
        return 2
    return 0 if root in sys.stdlib_module_names else 1


def _after(source: Source, node: ast.stmt) -> tuple[int, str]:
    """The beginning of the line after ``node``, and the line break that is missing there at the end of a file."""
    at = source.next_line(source.end(node))
    complete = at == 0 or source.text[at - 1] in "\r\n"
    return at, "" if complete else source.newline


def _before(source: Source, node: ast.stmt) -> int:
    """The beginning of the line of ``node``, or of the comments right above it when something stands before those and
    they are not about the whole file."""
    at = source.line_start(source.header_start(node))
    first = at
    while first:
        above = source.line_start(first - 1)
        if not source.text[above:first].lstrip().startswith("#"):
            break
        first = above
    return at if first == 0 or _LEGAL.search(source.text[first:at]) else first


def _top(source: Source, body: list[ast.stmt]) -> tuple[int, str, str]:
    """The place in a file that begins without imports."""
    blank = source.newline
    lead = source.tree.body[: len(source.tree.body) - len(body)]
    if not body:
        at, start = _after(source, lead[-1]) if lead else (len(source.text), "")
        return at, start + (blank if lead else ""), ""
    at = _before(source, body[0])
    if lead and at < source.next_line(source.end(lead[-1])):
        at = source.next_line(source.end(lead[-1]))
        return at, blank, ""
    definition = isinstance(body[0], (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    above = source.text[:at].rstrip(" \t\f")
    before = blank if above.rstrip("\r\n") and not above.endswith(("\n\n", "\r\r", "\r\n\r\n")) else ""
    return at, before, blank * (2 if definition else 1)
