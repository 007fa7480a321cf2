"""One finding to repair, and what the repairs of one file share: what strategies are given."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.source.edits import Edit, Need, Refused, Rewrite
from loopsafe.lint.fixes.source.layout import line_limit
from loopsafe.lint.model import Finding, Fix

if TYPE_CHECKING:
    from loopsafe.lint.fixes.names.imports import Names
    from loopsafe.lint.fixes.options import FixOptions
    from loopsafe.lint.fixes.source.text import Source


@dataclass
class FileContext:
    """One file: its source, imports and options, and what the rewrites planned so far say about its nodes."""

    source: Source
    names: Names
    options: FixOptions
    awaited_operands: set[ast.AST] = field(default_factory=set)
    """What a rewrite puts right behind an ``await``: awaited itself, it needs parentheses."""
    taken_apart: set[ast.AST] = field(default_factory=set)
    """Calls that a rewrite takes apart, so that no other may."""
    also_repaired: dict[ast.AST, Finding] = field(default_factory=dict)
    """Calls that the rewrite of another finding repairs as well."""
    one_by_one: frozenset[str] = frozenset()
    """Functions in which each call is wrapped by itself, and no function is extracted."""
    taken_out: set[ast.stmt] = field(default_factory=set)
    """Augmented assignments whose value a rewrite puts into a statement of its own."""
    new_names: dict[ast.AST, set[str]] = field(default_factory=dict)
    """The names that rewrites bring into a function."""

    @cached_property
    def line_limit(self) -> int:
        """How long the lines of the file may be."""
        return line_limit(self.source.text)


@dataclass
class Job:
    """One finding to repair, where it stands, and what the repair turns out to need."""

    context: FileContext
    finding: Finding
    node: ast.AST
    included: tuple[Finding, ...] = ()
    """Findings inside the node that its rewrite repairs, too."""
    repaired_inside: bool = False
    """Whether something inside the node is repaired by itself, so that the node cannot move into a lambda."""
    needs: list[Need] = field(default_factory=list)
    coroutines: list[int] = field(default_factory=list)
    around: list[Edit] = field(default_factory=list)
    """Edits of the statement around the node that awaiting in it asks for."""
    taken_out: list[ast.stmt] = field(default_factory=list)
    """The assignments whose values these edits take out."""

    @property
    def is_handler(self) -> bool:
        """Whether whoever calls the function around it awaits what it returns."""
        return self.fix.get("awaited") == "yes"

    @property
    def source(self) -> Source:
        """The file's text and tree."""
        return self.context.source

    @property
    def options(self) -> FixOptions:
        """How fixes are to be written."""
        return self.context.options

    @property
    def names(self) -> Names:
        """The file's imports."""
        return self.context.names

    @property
    def fix(self) -> Fix:
        """What the rule proposed."""
        return self.finding.fix or Fix("advice")

    @property
    def expression(self) -> ast.expr:
        """The node, which must be an expression."""
        if not isinstance(self.node, ast.expr):
            raise Refused("it is not an expression")
        return self.node

    @property
    def call(self) -> ast.Call:
        """The node, which must be a call."""
        if not isinstance(self.node, ast.Call):
            raise Refused("it is not written as a call")
        return self.node

    def name(self, module: str, member: str, *, style: str = "module", at: ast.AST | None = None) -> str:
        """How ``module.member`` is written here; an import is added when it must be."""
        text, needs = self.names.member(module, member, at or self.node, style=style)
        self.needs.extend(needs)
        return text

    def rewrite(self, edits: list[Edit], *, claims: tuple[tuple[int, int], ...] = (), opens: bool = False) -> Rewrite:
        """The finished rewrite of this job's finding and of those inside it."""
        findings, coroutines = (self.finding, *self.included), tuple(dict.fromkeys(self.coroutines))
        self.context.taken_out.update(self.taken_out)
        return Rewrite(findings, (*edits, *self.around), tuple(self.needs), claims, coroutines, opens)
