"""What Python calls for an operator, a test, a field of an f-string or a target, handed over as the call it stands for.

``if box:`` → ``if await to_thread(bool, box):``; ``box += 1`` → ``box = await to_thread(operator.iadd, box, 1)``.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.offloading import Offloader, offloader_for
from loopsafe.lint.fixes.safety.await_positions import in_parentheses
from loopsafe.lint.fixes.safety.awaiting import awaited
from loopsafe.lint.fixes.safety.shared_targets import is_shared, value_start
from loopsafe.lint.fixes.source.edits import Edit, Refused, around, delete, replace

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job
    from loopsafe.lint.fixes.source.text import Source

OPERATORS = (ast.BinOp, ast.UnaryOp, ast.Compare, ast.Subscript)
_CONVERSIONS = {-1: "format", ord("s"): "str", ord("r"): "repr", ord("a"): "ascii"}
_BARE = (ast.Tuple, ast.Yield, ast.YieldFrom, ast.NamedExpr)
_IN_PLACE: dict[type[ast.operator], str] = {
    ast.Add: "iadd",
    ast.Sub: "isub",
    ast.Mult: "imul",
    ast.MatMult: "imatmul",
    ast.Div: "itruediv",
    ast.FloorDiv: "ifloordiv",
    ast.Mod: "imod",
    ast.Pow: "ipow",
    ast.LShift: "ilshift",
    ast.RShift: "irshift",
    ast.BitOr: "ior",
    ast.BitXor: "ixor",
    ast.BitAnd: "iand",
}


def operated(job: Job, node: ast.expr, offloader: Offloader) -> list[Edit] | None:
    """The edits where what blocks is a method that Python calls on ``node``; none where ``node`` is the operation."""
    method, parent = job.fix.get("method"), job.source.parents.get(node)
    if job.fix.get("event") in ("iter", "op"):
        if isinstance(parent, ast.Dict) and any(node is one for one in parent.values):
            return handed(job, node, offloader, "dict")  # ``{**node}``
        if isinstance(parent, ast.AugAssign) and isinstance(parent.op, ast.Add) and node is parent.value:
            return handed(job, node, offloader, "list")  # ``rows += node``
    if not method or (isinstance(node, OPERATORS) and method != "__bool__"):
        return None
    if method == "__bool__":
        _require_tested(job.source, node)
        return handed(job, node, offloader, "bool")
    if isinstance(parent, ast.FormattedValue):
        return _field(job, node, parent, offloader)
    raise Refused(f"`{method}` of it is called where it stands")


def handed(job: Job, node: ast.expr, offloader: Offloader, function: str) -> list[Edit]:
    """``node`` → ``await to_thread(function, node)``."""
    offloader.require_arguments()
    before, after = awaited(job, node)
    start, end = job.source.span(node)
    inner, outer = ("(", "))") if isinstance(node, _BARE) and not _is_bracketed(job.source, node) else ("", ")")
    head = f"{before}{offloader.function}({offloader.leading_arguments}{function}, {inner}"
    return around(start, end, head, outer + after)


def _is_bracketed(source: Source, node: ast.expr) -> bool:
    """Whether brackets belong to what is written for ``node``."""
    return isinstance(node, ast.Tuple) and source.text[source.start(node)] == "("


def _require_tested(source: Source, node: ast.expr) -> None:
    """Refuse where the object is used for more than its truth: ``x = box or other``."""
    child: ast.AST = node
    parent = source.parents[node]
    while isinstance(parent, ast.BoolOp):
        child, parent = parent, source.parents[parent]
    tested = isinstance(parent, (ast.If, ast.While, ast.IfExp, ast.Assert)) and child is parent.test
    inverted = isinstance(parent, ast.UnaryOp) and isinstance(parent.op, ast.Not)
    filtered = isinstance(parent, ast.comprehension) and any(child is one for one in parent.ifs)
    guarded = isinstance(parent, ast.match_case) and child is parent.guard
    if not (tested or inverted or filtered or guarded):
        raise Refused("its truth is asked where its value is used, too")


def _field(job: Job, node: ast.expr, field: ast.FormattedValue, offloader: Offloader) -> list[Edit]:
    """``{x!r:>9}`` → ``{await to_thread(repr, x):>9}``, and ``{x:%Y}`` → ``{await to_thread(format, x, '%Y')}``."""
    source, conversion = job.source, _CONVERSIONS[field.conversion]
    made = handed(job, node, offloader, conversion)
    at = source.skip(source.end(node))
    while source.text[at] == ")":
        at = source.skip(at + 1)
    if conversion != "format":
        return [*made, delete(at, at + len("!r"))]
    if field.format_spec is None:
        return made
    spec, quote = _constant(field.format_spec), _free_quote(source, field)
    if not quote or "\\" in spec or not source.text.startswith(f":{spec}", at):
        raise Refused("how the f-string formats it cannot be written as an argument")
    opened, closed = made
    closed = Edit(closed.start, closed.end, f", {quote}{spec}{quote}{closed.text}", closed.width, closes=True)
    return [opened, closed, delete(at, at + len(f":{spec}"))]


def _constant(spec: ast.expr) -> str:
    """A format specification that is written out; empty where fields are in it."""
    parts = spec.values if isinstance(spec, ast.JoinedStr) else []
    only = parts[0] if len(parts) == 1 else None
    return only.value if isinstance(only, ast.Constant) and isinstance(only.value, str) else ""


def _free_quote(source: Source, field: ast.FormattedValue) -> str:
    """The quotation mark that the strings around a field are not written with, and do not hold; empty for neither."""
    whole = [one for _, one in source.ancestors(field) if isinstance(one, ast.JoinedStr)][-1]
    return next((one for one in "'\"" if one not in source.slice(whole)), "")


def augmented(job: Job, statement: ast.AugAssign) -> list[Edit]:
    """``box += x`` → ``box = await to_thread(operator.iadd, box, x)``."""
    source, target, value = job.source, statement.target, statement.value
    function = source.function_of(statement)
    if not isinstance(target, ast.Name) or function is None or is_shared(function, target.id):
        raise Refused(f"`{source.slice(target)}` is read before and written after the new suspension point")
    awaited(job, value)
    offloader = offloader_for(job, statement)
    offloader.require_arguments()
    operator = job.name("operator", _IN_PLACE[type(statement.op)])
    (start, end), first = source.span(statement), value_start(source, statement)
    head = f"{target.id} = await {offloader.function}({offloader.leading_arguments}{operator}, {target.id}, "
    bare = isinstance(value, _BARE) and source.start(value) == first and not _is_bracketed(source, value)
    return [
        replace(start, first, head + ("(" if bare else "")),
        Edit(end, end, "))" if bare else ")", end - start, closes=True),
    ]


def stored(job: Job, target: ast.expr) -> list[Edit]:
    """``x.size = v`` → ``await to_thread(setattr, x, "size", v)``, and ``x[k] = v`` with ``operator.setitem``."""
    source = job.source
    statement = source.parents.get(target)
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        raise Refused("only a plain assignment to one target can be handed to a thread")
    awaited(job, statement.value)
    start, end = source.span(statement)
    bare = isinstance(statement.value, _BARE) and not _is_bracketed(source, statement.value)
    bare = bare and not in_parentheses(source, statement.value)
    head, edits = _on_target(job, target, "set", (source.after_equals(target), ", " + ("(" if bare else "")))
    return [*around(start, end, head, "))" if bare else ")"), *edits]


def deleted(job: Job, target: ast.expr) -> list[Edit]:
    """``del x[k]`` → ``await to_thread(operator.delitem, x, k)``."""
    source = job.source
    statement = source.parents.get(target)
    if not isinstance(statement, ast.Delete) or len(statement.targets) != 1:
        raise Refused("only what is deleted alone can be handed to a thread")
    if not isinstance(target, (ast.Attribute, ast.Subscript)):
        raise Refused("a name is deleted")
    awaited(job, target.value)
    (start, end), first = source.span(statement), source.start(target)
    head, edits = _on_target(job, target, "del", (source.end(target), ""))
    if source.end(target) != end or source.text[start:first].split() != ["del"]:
        raise Refused("what is deleted stands in brackets")
    return [replace(start, first, head), *edits, Edit(end, end, ")", end - start, closes=True)]


def _on_target(job: Job, target: ast.expr, verb: str, rest: tuple[int, str]) -> tuple[str, list[Edit]]:
    """The head of the call that stores in or deletes a target, and the edits that make arguments of what it is."""
    source, (at, text) = job.source, rest
    offloader = offloader_for(job, target)
    offloader.require_arguments()
    if isinstance(target, ast.Attribute):
        if target.attr.startswith("__") and not target.attr.endswith("__"):
            raise Refused("the attribute's name is private to its class")
        dot = source.text.rindex(".", source.end(target.value), source.end(target))
        function, edits = f"{verb}attr", [replace(dot, at, f', "{target.attr}"{text}')]
    elif isinstance(target, ast.Subscript):
        if any(isinstance(one, ast.Slice) for one in ast.walk(target.slice)):
            raise Refused("a slice is assigned to or deleted")
        bracket = source.text.index("[", source.end(target.value))
        bare = isinstance(target.slice, ast.Tuple) and not _is_bracketed(source, target.slice)
        last = source.end(target) - 1
        function = job.name("operator", f"{verb}item")
        edits = [
            replace(bracket, bracket + 1, ", " + ("(" if bare else "")),
            replace(last, at, (")" if bare else "") + text),
        ]
    else:
        raise Refused("it is assigned to or deleted, which is not a call that can be wrapped")
    return f"await {offloader.function}({offloader.leading_arguments}{function}, ", edits
