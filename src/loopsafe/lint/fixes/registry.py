"""The strategies by name: each turns one finding into a rewrite, or refuses and says why."""

from __future__ import annotations

import ast
import functools
import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.edits import Edit, Need, Refused, Rewrite
from loopsafe.lint.model import Finding, Fix

if TYPE_CHECKING:
    from loopsafe.lint.fixes.imports import Names
    from loopsafe.lint.fixes.options import FixOptions
    from loopsafe.lint.fixes.text import Source


@dataclass
class Desk:
    """What the rewrites of one file share."""

    source: Source
    names: Names
    options: FixOptions
    operands: set[ast.AST] = field(default_factory=set)
    """What a rewrite puts right behind an ``await``: awaited itself, it needs parentheses."""
    dissected: set[ast.AST] = field(default_factory=set)
    """Calls that a rewrite takes apart, so that no other may."""
    settled: dict[ast.AST, Finding] = field(default_factory=dict)
    """Calls that the rewrite of another finding repairs as well."""
    plain: frozenset[str] = frozenset()
    """Functions in which calls are wrapped one by one, and no blocks are moved."""

    given: dict[ast.AST, set[str]] = field(default_factory=dict)
    """The names that rewrites put into a function."""


@dataclass
class Job:
    """One finding to repair, where it stands, and what the repair turns out to need."""

    desk: Desk
    finding: Finding
    node: ast.AST
    inside: tuple[Finding, ...] = ()
    crowded: bool = False
    """Whether something inside the node is repaired by itself, so that the node cannot move into a lambda."""
    needs: list[Need] = field(default_factory=list)
    coroutines: list[int] = field(default_factory=list)

    @property
    def is_handler(self) -> bool:
        """Whether whoever calls the function around it awaits what it returns."""
        return self.fix.get("awaited") == "yes"

    @property
    def source(self) -> Source:
        """The file's text and tree."""
        return self.desk.source

    @property
    def options(self) -> FixOptions:
        """How fixes are to be written."""
        return self.desk.options

    @property
    def names(self) -> Names:
        """The file's imports."""
        return self.desk.names

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

    def rewrite(
        self, edits: list[Edit], *, claims: tuple[tuple[int, int], ...] = (), opens: bool = False
    ) -> Rewrite:
        """The finished rewrite of this job's finding and of those inside it."""
        findings, coroutines = (self.finding, *self.inside), tuple(dict.fromkeys(self.coroutines))
        return Rewrite(findings, tuple(edits), tuple(self.needs), claims, coroutines, opens)


Strategy = Callable[[Job], Rewrite]
_strategies: dict[str, Strategy] = {}


def strategy(name: str) -> Callable[[Strategy], Strategy]:
    """Register a function as the strategy ``name``."""

    def register(function: Strategy) -> Strategy:
        _strategies[name] = function
        return function

    return register


@functools.cache
def strategies() -> dict[str, Strategy]:
    """Every strategy by its name."""
    package = importlib.import_module("loopsafe.lint.fixes.strategies")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
    return _strategies
