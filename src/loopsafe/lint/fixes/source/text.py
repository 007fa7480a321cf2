"""Where everything stands in a file: offsets of nodes, parents, scopes, line ends, so that edits touch nothing else."""

from __future__ import annotations

import ast
import codecs
import io
import re
import sys
import tokenize
import warnings
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.source.edits import Refused
from loopsafe.lint.fixes.source.fstrings import true_spans
from loopsafe.lint.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
ImportNode = ast.Import | ast.ImportFrom
SCOPES = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.Lambda,
    ast.ClassDef,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
TRIES: tuple[type[ast.Try], ...] = (ast.Try, getattr(ast, "TryStar", ast.Try))
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)

_LINE_END = re.compile(r"\r\n|\r|\n")


class Unreadable(Exception):
    """The bytes are not Python source that can be rewritten; the message says why."""


@dataclass
class Source:
    """One file's text, tree and geometry. Offsets count characters of ``text``."""

    text: str
    encoding: str
    bom: bool
    tree: ast.Module
    newline: str
    starts: list[int]
    parents: dict[ast.AST, ast.AST]
    overrides: dict[ast.AST, tuple[int, int]]
    identifiers: frozenset[str]
    folders: tuple[str, ...] = ()
    """The folders that the file stands in: what is imported from a package of such a name is its own."""
    taken: frozenset[str] = frozenset()
    """The imported names that other files may take from this one; ``*`` for all."""
    awaited_in_handlers: set[str] | None = None
    """What ``safety.lost_exceptions`` found out about the file, once it was asked."""
    _wide: dict[int, str] = field(default_factory=dict)

    def encode(self, text: str) -> bytes:
        """The bytes of ``text`` in this file's encoding, with its byte order mark."""
        return (codecs.BOM_UTF8 if self.bom else b"") + text.encode(self.encoding)

    def line_of(self, offset: int) -> int:
        """The 1-based line that ``offset`` stands in."""
        return bisect_right(self.starts, offset)

    def line_start(self, offset: int) -> int:
        """Where the line of ``offset`` begins."""
        return self.starts[self.line_of(offset) - 1]

    def line_end(self, offset: int) -> int:
        """Where the line of ``offset`` ends, before its line break."""
        found = _LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)

    def next_line(self, offset: int) -> int:
        """Where the line after that of ``offset`` begins, or the end of the text."""
        line = self.line_of(offset)
        return self.starts[line] if line < len(self.starts) else len(self.text)

    def indent_at(self, offset: int) -> str:
        """The white space that begins the line of ``offset``, form feeds left out."""
        start = self.line_start(offset)
        end = start
        while end < len(self.text) and self.text[end] in " \t\f":
            end += 1
        return self.text[start:end].rpartition("\f")[2]

    def offset(self, line: int, byte_column: int) -> int:
        """The offset of an ``ast`` position, whose columns count UTF-8 bytes."""
        start = self.starts[line - 1]
        if line not in self._wide:
            row = self.text[start : self.line_end(start)]
            self._wide[line] = "" if row.isascii() else row
        row = self._wide[line]
        if row:
            byte_column = len(row.encode()[:byte_column].decode(errors="ignore"))
        return start + byte_column

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Where ``node`` begins and ends, surrounding parentheses left out."""
        known = self.overrides.get(node)
        if known is not None:
            return known
        assert isinstance(node, (ast.expr, ast.stmt, ast.excepthandler, ast.alias, ast.keyword, ast.arg))
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self.offset(node.lineno, node.col_offset), self.offset(node.end_lineno, node.end_col_offset)

    def place(self, start: int, end: int) -> Span:
        """Two offsets as a finding gives them."""
        first, last = self.line_of(start), self.line_of(end)
        return Span(first, start - self.starts[first - 1] + 1, last, end - self.starts[last - 1] + 1)

    def offsets(self, span: Span) -> tuple[int, int]:
        """A finding's place as two offsets, inside the text whatever it says."""
        rows = [min(max(line, 1), len(self.starts)) for line in (span.line, span.end_line)]
        first, last = (self.starts[row - 1] for row in rows)
        return min(first + span.column - 1, len(self.text)), min(last + span.end_column - 1, len(self.text))

    def start(self, node: ast.AST) -> int:
        """Where ``node`` begins."""
        return self.span(node)[0]

    def end(self, node: ast.AST) -> int:
        """Where ``node`` ends."""
        return self.span(node)[1]

    def slice(self, node: ast.AST) -> str:
        """``node`` as written."""
        start, end = self.span(node)
        return self.text[start:end]

    def skip(self, offset: int) -> int:
        """The first offset at or after ``offset`` that is neither white space, line break nor comment."""
        text, size = self.text, len(self.text)
        while offset < size:
            char = text[offset]
            if char == "#":
                offset = self.line_end(offset)
            elif char in " \t\f\r\n\\":
                offset += 1
            else:
                break
        return offset

    def skip_back(self, offset: int) -> int:
        """The end of the last thing before ``offset`` that is not white space; comments are not looked through."""
        while offset and self.text[offset - 1] in " \t\f\r\n\\":
            offset -= 1
        return offset

    def after_equals(self, target: ast.expr) -> int:
        """Where the text begins that is assigned to ``target``, on the line of its ``=``."""
        offset = self.text.index("=", self.end(target)) + 1
        while self.text[offset] in " \t":
            offset += 1
        return offset

    def arguments_open(self, call: ast.Call) -> int:
        """The offset of the parenthesis that opens the arguments of ``call``."""
        offset = self.skip(self.end(call.func))
        while self.text[offset] != "(":
            offset = self.skip(offset + 1)
        return offset

    def ancestors(self, node: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
        """``(child, parent)`` pairs from ``node`` up to the module."""
        while (parent := self.parents.get(node)) is not None:
            yield node, parent
            node = parent

    def function_of(self, node: ast.AST) -> FunctionNode | None:
        """The innermost function whose body or header ``node`` stands in."""
        for _, parent in self.ancestors(node):
            if isinstance(parent, FUNCTIONS):
                return parent
        return None

    def statement_of(self, node: ast.AST) -> ast.stmt:
        """The innermost statement that contains ``node``."""
        while not isinstance(node, ast.stmt):
            node = self.parents[node]
        return node

    def siblings(self, statement: ast.stmt) -> list[ast.stmt]:
        """The list of statements that ``statement`` stands in."""
        parent = self.parents[statement]
        for name in ("body", "orelse", "finalbody"):
            block = getattr(parent, name, None)
            if isinstance(block, list) and any(one is statement for one in block):
                return block
        return [statement]

    def owns_lines(self, first: ast.stmt, last: ast.stmt) -> bool:
        """Nothing but white space and comments shares the lines of the statements ``first`` to ``last``."""
        start, end = self.start(first), self.end(last)
        if self.text[self.line_start(start) : start].strip(" \t\f"):
            return False
        rest = self.text[end : self.line_end(end)].strip(" \t\f")
        return not rest or rest.startswith("#")

    def header_start(self, statement: ast.stmt) -> int:
        """Where ``statement`` begins, decorators included."""
        decorators = getattr(statement, "decorator_list", None)
        if decorators:
            offset = self.start(decorators[0])
            return self.text.rindex("@", 0, offset + 1)
        return self.start(statement)


def parsed(text: str) -> ast.Module | None:
    """The tree of a program that is not warned about; None where it does not parse."""
    try:
        return _tree(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _tree(text: str) -> ast.Module:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text)


def read(data: bytes) -> Source:
    """Decode and parse ``data``."""
    bom = data.startswith(codecs.BOM_UTF8)
    try:
        encoding = tokenize.detect_encoding(io.BytesIO(data).readline)[0]
        encoding = "utf-8" if encoding == "utf-8-sig" else encoding
        text = (data[3:] if bom else data).decode(encoding)
        tree = _tree(text)
    except (SyntaxError, ValueError, LookupError, RecursionError, MemoryError) as error:
        raise Unreadable(f"the file does not parse: {error}") from None
    source = Source(text, encoding, bom, tree, _newline(text), line_starts(text), {}, {}, frozenset())
    if source.encode(text) != data:
        raise Unreadable("the file does not survive decoding and encoding unchanged")
    source.identifiers = _survey(tree, source.parents)
    if sys.version_info < (3, 12):
        strings = [node for node in source.parents if isinstance(node, ast.JoinedStr)]
        source.overrides.update(true_spans(source.text, strings, source.offset))
    return source


def _newline(text: str) -> str:
    found = _LINE_END.search(text)
    return found.group() if found else "\n"


def line_starts(text: str) -> list[int]:
    """Where each line begins."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def _survey(tree: ast.Module, parents: dict[ast.AST, ast.AST]) -> frozenset[str]:
    names: set[str] = set()
    todo: list[ast.AST] = [tree]
    while todo:
        node = todo.pop()
        for child in ast.iter_child_nodes(node):
            if not isinstance(child, ast.expr_context):
                parents[child] = node
                todo.append(child)
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.alias):
            names.add(node.asname or node.name.partition(".")[0])
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.Attribute):
            names.add(node.attr)
    return frozenset(names)


def locate(source: Source, spans: set[Span]) -> dict[Span, list[ast.AST]]:
    """The nodes that stand exactly at ``spans``, outermost first."""
    lines = {(span.line, span.end_line) for span in spans}
    found: dict[Span, list[ast.AST]] = {}
    for node in source.parents:
        if not isinstance(node, (ast.expr, ast.stmt)) or (node.lineno, node.end_lineno) not in lines:
            continue
        span = _reported(source, node)
        if span in spans:
            found.setdefault(span, []).append(node)
    for node, (start, end) in source.overrides.items():
        span = source.place(start, end)
        if start >= 0 and span in spans and node not in found.get(span, ()):
            found.setdefault(span, []).append(node)
    return found


def patterns(source: Source) -> set[Span]:
    """Where the patterns of ``match`` statements stand."""
    return {_reported(source, node) for node in source.parents if isinstance(node, ast.pattern)}


def _reported(source: Source, node: ast.expr | ast.stmt | ast.pattern) -> Span:
    end = source.offset(node.end_lineno or node.lineno, node.end_col_offset or 0)
    return source.place(source.offset(node.lineno, node.col_offset), end)


def string_lines(text: str) -> set[int]:
    """The lines of ``text``, counted from 0, that begin inside a string or after a backslash in one."""
    lines: set[int] = set()
    opened: list[int] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
            kind = tokenize.tok_name[token.type]
            if kind == "STRING":
                lines.update(range(token.start[0], token.end[0]))
            elif kind in ("FSTRING_START", "TSTRING_START"):
                opened.append(token.start[0])
            elif kind in ("FSTRING_END", "TSTRING_END"):
                lines.update(range(opened.pop(), token.end[0]))
    except (tokenize.TokenError, SyntaxError):
        raise Refused("the block's lines cannot be told apart") from None
    return lines
