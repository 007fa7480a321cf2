"""Statements that repairs made too long for a line of the file, broken at their last brackets as a formatter would."""

from __future__ import annotations

import ast
import difflib
import itertools
import re
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.source.layout import line_limit
from loopsafe.lint.fixes.source.text import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.fixes.source.text import Source

_DISPLAYS = (ast.List, ast.Set, ast.Dict, ast.ListComp, ast.SetComp, ast.DictComp)
_ATOMS = (ast.Expr, ast.Return, ast.Assign, ast.AnnAssign, ast.AugAssign)
_TESTS = (ast.If, ast.While, ast.Assert)
_LOOPS = (ast.For, ast.AsyncFor)
_WITHS = (ast.With, ast.AsyncWith)
_SUMS, _PRODUCTS = (ast.Add, ast.Sub), (ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.MatMult)
_Part = ast.stmt | ast.expr | ast.keyword
_WORDS = ("", "if", "else", "and", "or")
_MOST = 3
_OPERATOR = re.compile(r"[^\s()]")


def in_short_lines(source: Source, text: str) -> str:
    """``text``, which repairs made of ``source``, with the lines broken that are too long in it and were not before.

    What a line was broken into may be broken once more.
    """
    limit = line_limit(source.text)
    for _ in range(_MOST):
        shorter = _once_broken(source, text, limit)
        if shorter == text:
            break
        text = shorter
    return text


def _once_broken(source: Source, text: str, limit: int) -> str:
    """``text`` with every line that is too long broken once."""
    before, lines = source.text.splitlines(), text.splitlines(keepends=True)
    old, new = set(before), {line.rstrip("\r\n") for line in lines}
    long = {number: line for number, line in enumerate(lines, 1) if len(line.rstrip()) > limit}
    long = {number: line for number, line in long.items() if line.rstrip("\r\n") not in old}
    tree = parsed(text) if long else None
    if tree is None:
        return text
    gone = [line for line in before if len(line.rstrip()) > limit and line not in new]
    for node in ast.walk(tree):
        for part, value in _parts(node):
            number = value.lineno
            if number in long and part.lineno == number == value.end_lineno and lines[number - 1] == long[number]:
                line = long[number]
                if not difflib.get_close_matches(line, gone, n=1):
                    lines[number - 1] = _broken(line, part, value, source.newline, limit) or line
    return "".join(lines)


def _parts(node: ast.AST) -> Iterator[tuple[_Part, ast.expr]]:
    """What may have a line of its own, and what is evaluated there: a statement, an item between brackets, or an
    operand behind its ``else`` or ``and``."""
    value = _evaluated(node)
    if value is not None and isinstance(node, ast.stmt):
        yield (node if node.lineno == value.lineno else value), value
    elif isinstance(node, ast.Call):
        yield from ((one, one) for one in node.args)
        yield from ((one, one.value) for one in node.keywords)
    elif isinstance(node, ast.Dict):
        yield from ((key, value) for key, value in zip(node.keys, node.values, strict=True) if key is not None)
    elif isinstance(node, (ast.List, ast.Set, ast.Tuple)):
        yield from ((one, one) for one in node.elts)
    elif isinstance(node, ast.IfExp):
        yield from ((one, one) for one in (node.test, node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from ((one, one) for one in node.values[1:])


def _evaluated(node: ast.AST) -> ast.expr | None:
    """What a statement, or the first line of one, evaluates."""
    if isinstance(node, _TESTS):
        return node.test
    if isinstance(node, _LOOPS):
        return node.iter
    if isinstance(node, _WITHS):
        return node.items[0].context_expr if len(node.items) == 1 else None
    return node.value if isinstance(node, _ATOMS) else None


def _broken(line: str, part: _Part, value: ast.expr, newline: str, limit: int) -> str:
    """The line of a statement or an item in three or more lines; empty where it is not that simple."""
    body, indent = line.rstrip("\r\n"), line[: len(line) - len(line.lstrip())]
    word = body[len(indent) : _columns(line, part)[0]]
    if word.strip() not in _WORDS or not _is_whole(part, body[_columns(line, value)[1] :].strip()):
        return ""
    found = next(_brackets(body, value), None)
    if found is None:
        return "" if word else _in_parentheses(line, part, value, newline, limit)
    opened, closed, parts = found
    unit = "\t" if "\t" in indent else "    "
    deeper = newline + indent + unit
    inside, head, tail = body[opened + 1 : closed], body[: opened + 1], newline + indent + body[closed:]
    if len(head) > limit or len(tail) - len(newline) > limit:
        return ""
    if len(indent + unit + inside) <= limit or len(parts) <= 1:
        rows = deeper + inside
    else:
        rows = "".join(f"{deeper}{one}," for one in parts)
    longest = max(map(len, rows.splitlines()))
    return head + rows + tail + line[len(body) :] if longest < len(body) else ""


def _is_whole(part: _Part, rest: str) -> bool:
    """Whether nothing but what ends a statement or an item follows what is evaluated on a line."""
    if isinstance(part, ast.Assert):
        return "#" not in rest and not rest.startswith(")")
    if isinstance(part, _WITHS):
        return rest == ":" or (rest.startswith("as ") and rest.endswith(":") and "#" not in rest)
    if isinstance(part, ast.stmt):
        return rest == (":" if isinstance(part, (*_TESTS, *_LOOPS)) else "")
    return rest in ("", ",")


def _in_parentheses(line: str, part: _Part, value: ast.expr, newline: str, limit: int) -> str:
    """The line with its operands, or the items of a tuple, in parentheses on lines of their own.

    What stands between brackets by itself needs no others.
    """
    body, indent = line.rstrip("\r\n"), line[: len(line) - len(line.lstrip())]
    first, last = _columns(line, value)
    parts = _operands(body, value)
    if part is value and parts and not isinstance(value, ast.Tuple):
        return f"{body[:first]}{(newline + indent).join(parts)}{body[last:]}{line[len(body) :]}"
    if not parts or isinstance(part, _WITHS) or body[first] == "(" or body[:first].rstrip().endswith("("):
        return ""
    deeper = newline + indent + ("\t" if "\t" in indent else "    ")
    joined = deeper + body[first:last]
    rows = joined if len(joined) - len(newline) <= limit else "".join(deeper + one for one in parts)
    longest = max(map(len, rows.splitlines()))
    text = f"{body[:first]}({rows}{newline}{indent}){body[last:]}{line[len(body) :]}"
    return text if longest < len(body) else ""


def _operands(line: str, value: ast.expr) -> list[str]:
    """What may stand on lines of its own: operands, each after its operator, or items, each before its comma."""
    if isinstance(value, ast.BoolOp):
        nodes = value.values
    elif isinstance(value, ast.Compare):
        nodes = [value.left, *value.comparators]
    elif isinstance(value, ast.Tuple):
        nodes = value.elts
    elif isinstance(value, ast.IfExp):
        nodes = [value.body, value.test, value.orelse]
    elif isinstance(value, ast.BinOp):
        nodes = _terms(value)
    else:
        return []
    first, last = _columns(line, value)
    cuts = [first]
    for before, after in itertools.pairwise(nodes):
        found = _OPERATOR.search(line, _columns(line, before)[1], _columns(line, after)[0])
        if found is None:
            return []
        cuts.append(found.end() if isinstance(value, ast.Tuple) else found.start())
    parts = [line[start:end].strip() for start, end in itertools.pairwise((*cuts, last))]
    return [*parts[:-1], f"{parts[-1].rstrip(',')},"] if isinstance(value, ast.Tuple) else parts


def _terms(value: ast.BinOp) -> list[ast.expr]:
    """What operators that bind alike stand between: ``a``, ``b`` and ``c`` of ``a / b * c``."""
    alike = next((kinds for kinds in (_SUMS, _PRODUCTS) if isinstance(value.op, kinds)), ())
    terms: list[ast.expr] = []
    node: ast.expr = value
    while isinstance(node, ast.BinOp) and isinstance(node.op, alike):
        terms.insert(0, node.right)
        node = node.left
    return [node, *terms] if terms else []


def _brackets(line: str, node: ast.expr) -> Iterator[tuple[int, int, list[str]]]:
    """The last pairs of brackets of an expression, the outer ones first, and the arguments between them."""
    while True:
        _, end = _columns(line, node)
        if isinstance(node, ast.Call):
            parts = sorted(_columns(line, part) for part in (*node.args, *node.keywords))
            opened = line.find("(", _columns(line, node.func)[1])
            if parts and line[opened + 1 : parts[0][0]].strip() == "" and line[parts[-1][1] : end - 1].strip() == "":
                between = [line[first:last] for (_, first), (last, _) in itertools.pairwise(parts)]
                simple = all(one.strip() == "," for one in between)
                yield opened, end - 1, [line[first:last] for first, last in parts] if simple else []
            node = node.func
        elif isinstance(node, _DISPLAYS):
            start, _ = _columns(line, node)
            yield start, end - 1, [line[first:last] for first, last in _shown(line, node)]
            return
        elif isinstance(node, (ast.Attribute, ast.Subscript)):
            node = node.value
        elif isinstance(node, ast.UnaryOp):
            node = node.operand
        elif isinstance(node, ast.Await):
            first, _ = _columns(line, node)
            if line[first - 1 : first] == "(" and line[end : end + 1] == ")":
                yield first - 1, end, []
            node = node.value
        else:
            return


def _shown(line: str, node: ast.expr) -> list[tuple[int, int]]:
    """Where the items of a display stand."""
    if isinstance(node, (ast.List, ast.Set)):
        return [_columns(line, one) for one in node.elts]
    if not isinstance(node, ast.Dict):
        return []
    keys = [key for key in node.keys if key is not None]
    pairs = zip(keys, node.values, strict=False) if len(keys) == len(node.values) else ()
    return [(_columns(line, key)[0], _columns(line, value)[1]) for key, value in pairs]


def _columns(line: str, node: ast.AST) -> tuple[int, int]:
    """Where a node stands in its line; ``ast`` counts bytes."""
    columns: tuple[int, int] = node.col_offset, node.end_col_offset  # type: ignore[attr-defined]
    if line.isascii():
        return columns
    first, last = (len(line.encode()[:column].decode(errors="ignore")) for column in columns)
    return first, last
