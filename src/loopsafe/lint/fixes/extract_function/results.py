"""How a moved block hands its result out: by a ``return`` of its own, or by one in place of its last statement.

What the last statement does with the value, storing or passing it on, stays where it was: ``self.text = file.read()``
becomes ``self.text = await to_thread(read_file)``, and no thread but its own touches the object.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.extract_function.context_managers import lets_all_through
from loopsafe.lint.fixes.names.scopes import bound_in, own_nodes
from loopsafe.lint.fixes.source.edits import Edit, replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from loopsafe.lint.fixes.extract_function.signature import Signature
    from loopsafe.lint.fixes.source.text import Source

_PURE = (ast.Name, ast.Attribute, ast.Constant, ast.Subscript, ast.expr_context, ast.UnaryOp, ast.USub)
_STORABLE = (*_PURE, ast.Call, ast.keyword)


@dataclass(frozen=True)
class Result:
    """``before`` and ``after`` go around the awaited call; ``kept`` is where the first of them stood."""

    edits: list[Edit] = field(default_factory=list)
    returned: bool = False
    before: str = ""
    after: str = ""
    kept: tuple[int, int] | None = None


def result_of(
    source: Source, block: Sequence[ast.stmt], signature: Signature, found: Mapping[ast.AST, object]
) -> Result:
    """The last thing that the nested function does, and what is left to its caller."""
    last, transparent = _innermost(block[-1])
    if not signature.results and transparent:
        part = _passed_on(block, last, found)
        if part is not None:
            return _split(source, last, part) or Result(returned=True)
    if signature.leaves or not signature.results:
        return Result(returned=True)
    if len(signature.results) != 1 or not isinstance(last, ast.Assign) or len(last.targets) != 1:
        return Result()
    target = last.targets[0]
    if not isinstance(target, ast.Name) or target.id != signature.results[0]:
        return Result()
    return Result([replace(source.start(last), source.after_equals(target), "return ")], True)


def passes_on(statement: ast.stmt, found: Mapping[ast.AST, object]) -> bool:
    """Whether the last thing that ``statement`` does is to store a value in some object, or to pass it on."""
    last, _ = _innermost(statement)
    return not isinstance(last, ast.Return) and _passed_on([statement], last, found) is not None


def _innermost(last: ast.stmt) -> tuple[ast.stmt, bool]:
    """What a statement does last, and whether it is done unless an exception leaves the statement."""
    transparent = True
    while isinstance(last, ast.With):
        transparent = transparent and lets_all_through(last)
        last = last.body[-1]
    return last, transparent


def _split(source: Source, last: ast.stmt, part: ast.expr) -> Result | None:
    (start, end), (first, final) = source.span(last), source.span(part)
    before, after = source.text[start:first], source.text[final:end]
    if any(char in before + after for char in "\r\n#"):
        return None
    opened, closed = ("", "") if _stands_alone(source.text[first:final]) else ("(", ")")
    edits = [replace(start, first, "return " + opened), *([replace(final, end, closed)] if after or closed else [])]
    return Result(edits, True, before, after, (start, first))


def _stands_alone(text: str) -> bool:
    """Whether an expression needs no parentheses where there are none around it: it fits a line, and binds no name."""
    try:
        ast.parse(text, mode="eval")
    except SyntaxError:
        return False
    return True


def _passed_on(block: Sequence[ast.stmt], last: ast.stmt, found: Mapping[ast.AST, object]) -> ast.expr | None:
    """The expression whose value the last statement only stores or passes on; none when it does more."""
    stored = isinstance(last, ast.Assign)  # where to is asked when the value is there, before the block and after
    if isinstance(last, ast.Assign):
        named = len(last.targets) != 1 or isinstance(last.targets[0], ast.Name)
        part, rest = (None, []) if named else (last.value, list[ast.AST](last.targets))
    else:
        part, rest = _busy_argument(block, last, found)
    if part is None or isinstance(part, (ast.Starred, ast.GeneratorExp)):
        return None
    left = [node for one in rest for node in ast.walk(one)]
    names = {node.id for node in left if isinstance(node, ast.Name)}
    if not all(isinstance(node, _STORABLE if stored else _PURE) for node in left) or names & bound_in(block):
        return None
    inside = {id(node) for node in ast.walk(part)}
    touched = [node for node in ast.walk(last) if node in found]
    needs = {node.id for node in ast.walk(part) if isinstance(node, ast.Name)} & bound_in(block)
    return part if all(id(node) in inside for node in touched) and (touched or needs) else None


def _busy_argument(
    block: Sequence[ast.stmt], last: ast.stmt, found: Mapping[ast.AST, object]
) -> tuple[ast.expr | None, list[ast.AST]]:
    """The one argument of the last call that has findings, and the rest of the call; none if there are several."""
    returns = sum(isinstance(one, ast.Return) for one in own_nodes(block)) == 1
    call = last.value if isinstance(last, ast.Expr) or (isinstance(last, ast.Return) and returns) else None
    if not isinstance(call, ast.Call) or call in found or any(_is_unpacked(one) for one in call.args):
        return None, []
    values = [*call.args, *(one.value for one in call.keywords)]
    busy = [one for one in values if any(node in found for node in ast.walk(one))]
    part = busy[0] if len(busy) == 1 else None
    return part, [call.func, *(one for one in values if one is not part)]


def _is_unpacked(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Starred)
