"""Fills the table of visitors: one for each type of statement."""

from __future__ import annotations

import ast

from loopsafe.lint.extract.statements.assignments import annotated_assignment, assignment, augmented_assignment
from loopsafe.lint.extract.statements.blocks import STATEMENTS
from loopsafe.lint.extract.statements.branches import if_, try_
from loopsafe.lint.extract.statements.contexts import with_
from loopsafe.lint.extract.statements.definitions import class_, function, type_alias
from loopsafe.lint.extract.statements.imports import import_, import_from
from loopsafe.lint.extract.statements.loops import for_, while_
from loopsafe.lint.extract.statements.matching import match
from loopsafe.lint.extract.statements.simple import (
    assert_,
    break_or_continue,
    delete,
    expression_statement,
    global_,
    ignore,
    nonlocal_,
    raise_,
    return_,
)

STATEMENTS.update(
    {
        ast.Expr: expression_statement,
        ast.Assign: assignment,
        ast.AnnAssign: annotated_assignment,
        ast.AugAssign: augmented_assignment,
        ast.If: if_,
        ast.While: while_,
        ast.For: for_,
        ast.AsyncFor: for_,
        ast.Try: try_,
        ast.With: with_,
        ast.AsyncWith: with_,
        ast.Match: match,
        ast.Return: return_,
        ast.Raise: raise_,
        ast.Break: break_or_continue,
        ast.Continue: break_or_continue,
        ast.Import: import_,
        ast.ImportFrom: import_from,
        ast.Global: global_,
        ast.Nonlocal: nonlocal_,
        ast.Assert: assert_,
        ast.Delete: delete,
        ast.Pass: ignore,
        ast.FunctionDef: function,
        ast.AsyncFunctionDef: function,
        ast.ClassDef: class_,
    }
)


for _name, _visitor in (("TryStar", try_), ("TypeAlias", type_alias)):
    if hasattr(ast, _name):
        STATEMENTS[getattr(ast, _name)] = _visitor
