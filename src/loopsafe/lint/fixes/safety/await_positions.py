"""Whether an expression may be awaited where it stands, and why not."""

from __future__ import annotations

import ast
import re

from loopsafe.lint.fixes.safety.cancellation import catches_cancellation
from loopsafe.lint.fixes.safety.lost_exceptions import require_exception_kept
from loopsafe.lint.fixes.source.edits import Refused
from loopsafe.lint.fixes.source.text import COMPREHENSIONS, TRIES, Source

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_LOCKS = frozenset({"lock", "locks", "rlock", "mutex", "semaphore", "condition", "cond", "locked"})
_HELD = "`{}` is held here: a thread lock must not be held over an await"
_OWN = frozenset({"self", "cls", "super"})
_LIBRARIES = frozenset({"asyncio", "anyio", "trio"})
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def require_await(
    source: Source, node: ast.AST, target: tuple[int, int], *, handler: bool = False
) -> ast.FunctionDef | None:
    """Refuse when ``await`` in place of ``node`` would not do what it says.

    ``handler``: the function around it may become an ``async def``, and is returned when it has to.
    """
    require_place(source, node)
    loops = 0
    through: ast.AST = node
    for child, parent in source.ancestors(node):
        if isinstance(parent, ast.Lambda):
            raise Refused("a lambda cannot await" if child is parent.body else "a default argument cannot await")
        if isinstance(parent, _DEFINITIONS):
            _require_body(child, parent)
            if isinstance(parent, ast.AsyncFunctionDef):
                require_exception_kept(source, node, parent)
                return None
            if not handler:
                raise Refused(f"`def {parent.name}` is not async: there is no coroutine to await in")
            _require_unused(source, parent)
            return parent
        if isinstance(parent, ast.ClassDef):
            raise Refused("a class body or header cannot await")
        first = isinstance(child, ast.comprehension) and child.iter is through
        if isinstance(parent, COMPREHENSIONS) and not (first and child is parent.generators[0]):
            if isinstance(parent, ast.GeneratorExp):
                raise Refused("a generator expression with `await` becomes an async generator")
            loops += 1
            if loops > 1 and target < (3, 11):
                raise Refused("`await` in a nested comprehension needs Python 3.11")
        _require_calm(source, child, parent)
        through = child
    raise Refused("module level code has no coroutine to await in")


def _require_unused(source: Source, function: ast.FunctionDef) -> None:
    """Refuse to change what ``function`` returns when the file does more with it than define it."""
    name = function.name
    for node, parent in source.parents.items():
        if not isinstance(parent, ast.Call) or parent.func is not node:
            alone = isinstance(node, ast.Name) and node.id == name
            own = isinstance(node, ast.Attribute) and node.attr == name and _last_name(node.value) in _OWN
            if not alone and not own:
                continue
            raise Refused(f"`{name}` is used elsewhere in the file, so it cannot become a coroutine function")


def require_place(source: Source, node: ast.AST) -> None:
    """Refuse positions in which no expression may be rewritten at all."""
    if source.start(node) < 0:
        raise Refused("its place inside the f-string cannot be determined")
    if isinstance(getattr(node, "ctx", None), (ast.Store, ast.Del)):
        raise Refused("it is assigned to or deleted, which is not a call that can be wrapped")
    for child, parent in source.ancestors(node):
        if isinstance(parent, ast.stmt):
            if isinstance(parent, ast.AnnAssign) and child is parent.annotation:
                raise Refused("an annotation cannot await")
            break
        if isinstance(parent, ast.FormattedValue) and child is parent.value:
            offset = source.skip(source.end(child))
            while source.text[offset] == ")":
                offset = source.skip(offset + 1)
            if source.text[offset] == "=" and source.text[offset + 1] != "=":
                raise Refused("the f-string prints the expression as it is written (`=`)")
        if type(parent).__name__ == "Interpolation":
            raise Refused("a template string keeps the expression as it is written")
        if isinstance(parent, ast.pattern):
            raise Refused("a pattern cannot await")
        if type(parent).__name__ in ("TypeVar", "ParamSpec", "TypeVarTuple"):
            raise Refused("a type parameter cannot await")


def _require_body(child: ast.AST, function: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    if any(child is one for one in function.body):
        return
    if any(child is one for one in function.decorator_list):
        raise Refused("a decorator cannot await")
    if isinstance(child, ast.arguments):
        raise Refused("a default argument or annotation is evaluated when the function is defined")
    raise Refused("a function header cannot await")


def _require_calm(source: Source, child: ast.AST, parent: ast.AST) -> None:
    """Refuse where a suspension point is dangerous: under a thread lock, in clean-up that cancellation runs."""
    if isinstance(parent, ast.With):
        before = parent.items
        if isinstance(child, ast.withitem):
            before = parent.items[: parent.items.index(child)]
        for item in before:
            if looks_like_lock(item.context_expr):
                raise Refused(_HELD.format(source.slice(item.context_expr)))
    if isinstance(parent, TRIES):
        if any(child is one for one in parent.finalbody):
            raise Refused("a `finally` also runs under cancellation, where an await may be cut short")
        released = _released(source, parent.finalbody)
        if released:
            raise Refused(_HELD.format(released))
    if isinstance(parent, ast.ExceptHandler) and catches_cancellation(parent) and child is not parent.type:
        raise Refused("this `except` also runs under cancellation, where an await may be cut short")


def _released(source: Source, block: list[ast.stmt]) -> str:
    for statement in block:
        for node in ast.walk(statement):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            lock = node.func.value
            if node.func.attr == "release" and looks_like_lock(lock) and not _is_of_tasks(source, lock):
                return ast.unparse(lock)
    return ""


def _is_of_tasks(source: Source, lock: ast.expr) -> bool:
    """Whether the file gives a lock of this name only what an async library makes."""
    name = _last_name(lock)
    made = [
        one.value
        for one in source.parents
        if isinstance(one, (ast.Assign, ast.AnnAssign))
        and name in map(_last_name, one.targets if isinstance(one, ast.Assign) else [one.target])
    ]
    calls = [one.func for one in made if isinstance(one, ast.Call)]
    owners = {_last_name(one.value) if isinstance(one, ast.Attribute) else "" for one in calls}
    return bool(made) and len(calls) == len(made) and owners <= _LIBRARIES


def looks_like_lock(node: ast.expr) -> bool:
    """Whether an expression is named like a lock: ``self._lock``, ``threading.RLock()``, ``lock_for(key)``."""
    return any(word.lower() in _LOCKS for word in _WORD.findall(_last_name(node)))


def _last_name(node: ast.AST) -> str:
    while isinstance(node, (ast.Call, ast.Subscript)):
        node = node.func if isinstance(node, ast.Call) else node.value
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def await_brackets(source: Source, node: ast.expr) -> tuple[str, str]:
    """What goes before and after an awaited ``node`` so that it binds as it did."""
    parent = source.parents.get(node)
    tight = (
        (isinstance(parent, (ast.Attribute, ast.Subscript, ast.Await)) and parent.value is node)
        or (isinstance(parent, ast.Call) and parent.func is node)
        or (isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Pow) and parent.left is node)
    )
    if not tight or in_parentheses(source, node):
        return "await ", ""
    return "(await ", ")"


def in_parentheses(source: Source, node: ast.expr) -> bool:
    """Whether ``node`` has a pair of parentheses of its own; only asked where a call's could not be meant."""
    start, end = source.span(node)
    before = source.skip_back(start)
    after = source.skip(end)
    return source.text[before - 1 : before] == "(" and source.text[after : after + 1] == ")"
