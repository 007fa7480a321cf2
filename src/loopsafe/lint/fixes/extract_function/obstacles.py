"""What keeps statements from moving into a function that a thread runs."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.extract_function.findings_by_node import evaluated
from loopsafe.lint.fixes.names.dataflow import jumps, within_function
from loopsafe.lint.fixes.names.scopes import own_nodes
from loopsafe.lint.fixes.safety.bound_calls import FRAME_BOUND, LOOP_BOUND, STACK_BOUND
from loopsafe.lint.fixes.safety.portability import may_stop
from loopsafe.lint.fixes.source.edits import Refused
from loopsafe.lint.fixes.source.text import TRIES, Source

if TYPE_CHECKING:
    from collections.abc import Sequence


def require_movable(source: Source, block: Sequence[ast.stmt]) -> None:
    """Refuse what only works in its own function, or on the thread of the loop."""
    handled = {
        id(inner) for node in own_nodes(block) if isinstance(node, ast.ExceptHandler) for inner in ast.walk(node)
    }
    in_handler = any(isinstance(parent, ast.ExceptHandler) for _, parent in within_function(source, block[0]))
    own = {id(node) for node in own_nodes(block)}
    _require_no_stop(block)
    for statement in block:
        for node in ast.walk(statement):
            line = getattr(node, "lineno", 0)
            asynchronous = isinstance(node, ast.comprehension) and node.is_async
            if asynchronous or isinstance(node, (ast.Await, ast.AsyncFor, ast.AsyncWith)):
                raise Refused(f"the block awaits (line {line}), so it cannot move to a thread")
            if isinstance(node, (ast.Yield, ast.YieldFrom)):
                raise Refused(f"the block yields (line {line}), so it cannot move to a thread")
            if isinstance(node, (ast.Global, ast.Nonlocal)) and id(node) in own:
                raise Refused("the block declares a global or nonlocal name")
            if isinstance(node, ast.Call):
                _require_call(node, in_handler and id(node) not in handled)
            if isinstance(node, ast.Name) and node.id == "__class__":
                raise Refused("the block uses `__class__`")
            if isinstance(node, ast.Raise) and node.exc is None and in_handler and id(node) not in handled:
                raise Refused("the block raises again an exception that was caught outside it")
    _require_jumps(block)


def _require_call(call: ast.Call, lost_exception: bool) -> None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in FRAME_BOUND and not (name == "super" and call.args) and not (name == "vars" and call.args):
        raise Refused(f"the block calls `{name}`, which looks at the frame it is called in")
    if name in LOOP_BOUND:
        raise Refused(f"the block calls `{name}`, which needs the thread of the loop")
    if lost_exception and (name in STACK_BOUND or any(one.arg == "exc_info" for one in call.keywords)):
        raise Refused(f"the block calls `{name}`, which looks at the exception being handled outside it")


def _require_no_stop(block: Sequence[ast.stmt]) -> None:
    """Refuse a call that may raise StopIteration, unless the block catches it: it cannot cross from a thread."""
    here = evaluated(block)
    caught = {
        id(inner)
        for node in own_nodes(block)
        if isinstance(node, TRIES) and node.handlers
        for statement in node.body
        for inner in ast.walk(statement)
    }
    for statement in block:
        for node in ast.walk(statement):
            if isinstance(node, ast.Call) and may_stop(node) and id(node) in here and id(node) not in caught:
                raise Refused(f"the block may raise StopIteration (line {node.lineno}), which cannot cross a thread")


def _require_jumps(block: Sequence[ast.stmt]) -> None:
    """Refuse ``break`` and ``continue`` that belong to a loop around the block."""
    for node in jumps(block):
        raise Refused(f"the block leaves or repeats a loop around it (line {node.lineno})")
