"""Fills the table of visitors: one for each type of expression."""

from __future__ import annotations

import ast

from loopsafe.lint.extract.expressions.calls import await_, call, lambda_, yield_, yield_from
from loopsafe.lint.extract.expressions.comprehensions import comprehension, generator_expression
from loopsafe.lint.extract.expressions.displays import dictionary, sequence
from loopsafe.lint.extract.expressions.formatting import formatted, interpolated
from loopsafe.lint.extract.expressions.names import attribute, constant, name, named, slice_, starred, subscript
from loopsafe.lint.extract.expressions.operations import binary, boolean, compare, conditional, unary
from loopsafe.lint.extract.expressions.visitors import EXPRESSIONS

EXPRESSIONS.update(
    {
        ast.Name: name,
        ast.Constant: constant,
        ast.Attribute: attribute,
        ast.Call: call,
        ast.Await: await_,
        ast.BoolOp: boolean,
        ast.BinOp: binary,
        ast.Compare: compare,
        ast.UnaryOp: unary,
        ast.IfExp: conditional,
        ast.List: sequence,
        ast.Tuple: sequence,
        ast.Set: sequence,
        ast.Dict: dictionary,
        ast.Subscript: subscript,
        ast.Slice: slice_,
        ast.Starred: starred,
        ast.NamedExpr: named,
        ast.JoinedStr: formatted,
        ast.FormattedValue: interpolated,
        ast.Lambda: lambda_,
        ast.Yield: yield_,
        ast.YieldFrom: yield_from,
        ast.ListComp: comprehension,
        ast.SetComp: comprehension,
        ast.DictComp: comprehension,
        ast.GeneratorExp: generator_expression,
    }
)


for _name in ("TemplateStr", "Interpolation"):
    if hasattr(ast, _name):
        EXPRESSIONS[getattr(ast, _name)] = formatted if _name == "TemplateStr" else interpolated
