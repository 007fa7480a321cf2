"""Run a blocking expression in a thread and await it: ``f(a)`` → ``await asyncio.to_thread(f, a)``."""

from __future__ import annotations

import ast
import keyword
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.calls import awaited, hand_over, last_name
from loopsafe.lint.fixes.edits import Edit, Refused, Rewrite, around
from loopsafe.lint.fixes.frames import looks_like_lock
from loopsafe.lint.fixes.offloading import Hop, hop_of
from loopsafe.lint.fixes.registry import Job, strategy
from loopsafe.lint.fixes.scopes import bindings, own_nodes
from loopsafe.lint.fixes.stepping import LAZY, stepped, stepped_by_next
from loopsafe.lint.fixes.text import TRIES

if TYPE_CHECKING:
    from loopsafe.lint.fixes.text import Source

_LAZY_BUT_FINITE = frozenset({"iterdir", "glob", "rglob", "iglob", "scandir", "walk"})
_OPENERS = frozenset(
    {"open", "fdopen", "TemporaryFile", "NamedTemporaryFile", "SpooledTemporaryFile", "ZipFile", "TarFile"}
)
_LOOP_BOUND = frozenset(
    {"get_running_loop", "get_event_loop", "create_task", "ensure_future", "call_soon", "call_later", "call_at"}
)
_STACK_BOUND = frozenset({"exc_info", "print_exc", "format_exc", "print_exception", "exception", "locals", "_getframe"})
_BUILTINS = frozenset({"int", "float", "str", "bool", "len", "bytes", "tuple", "list", "dict", "set", "min", "max"})
_STAYS = (ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr)


@strategy("offload")
def offload(job: Job) -> Rewrite:
    """Wrap the call, the attribute or the iterable; blocks are moved by :mod:`loopsafe.lint.fixes.blocks` before."""
    node = job.expression
    if job.fix.get("whole"):
        raise Refused(job.fix.get("whole"))
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
        return job.rewrite(_assignment(job, node))
    require_portable(job.source, node)
    _require_surroundings(job, node)
    before, after = awaited(job, node)
    hop = hop_of(job, node)
    if _iterates(job, node):
        return job.rewrite(_listed(job, node, hop, before, after))
    if isinstance(node, (ast.Name, ast.Constant)):
        raise Refused("nothing is called here that could be handed to a thread")
    if job.inside or not isinstance(node, (ast.Call, ast.Attribute)):
        return job.rewrite(_lambda(job, node, hop, before, after))
    if isinstance(node, ast.Call):
        return job.rewrite(_call(job, node, hop, before, after))
    return job.rewrite(_attribute(job, node, hop, before, after))


def require_portable(source: Source, node: ast.expr) -> None:
    """Refuse what means something else, or nothing, in another thread."""
    if not isinstance(node, ast.Call):
        return
    name = last_name(node.func)
    if name == "next" and isinstance(node.func, ast.Name):
        raise Refused("`next` raises StopIteration, which cannot cross a thread")
    if name == "__next__":
        raise Refused("`__next__` raises StopIteration, which cannot cross a thread")
    if name == "acquire" and isinstance(node.func, ast.Attribute):
        raise Refused("a cancelled `acquire` in a thread leaks the lock")
    if name in _LOOP_BOUND:
        raise Refused(f"`{name}` needs the thread of the running loop")
    if name in _STACK_BOUND and (name not in ("exception",) or in_handler(source, node)):
        raise Refused(f"`{name}` looks at the stack or the exception of its own thread")
    owner = ast.unparse(node.func.value) if isinstance(node.func, ast.Attribute) else ""
    if owner == "signal":
        raise Refused("`signal` works in the main thread only")
    if owner == "inspect" and name in ("trace", "stack", "currentframe"):
        raise Refused(f"`{name}` looks at the stack or the exception of its own thread")
    if isinstance(node.func, ast.Attribute) and name in ("wait", "wait_for") and looks_like_lock(node.func.value):
        raise Refused("a condition is waited for by the thread that holds its lock")


def in_handler(source: Source, node: ast.AST) -> bool:
    """Whether ``node`` stands in an ``except`` block of its function."""
    for _, parent in source.ancestors(node):
        if isinstance(parent, ast.ExceptHandler):
            return True
        if isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            return False
    return False


def fits_lambda(node: ast.expr) -> bool:
    """Whether the whole expression may be evaluated inside a lambda, later and in another frame."""
    for inner in ast.walk(node):
        if isinstance(inner, _STAYS):
            return False
        if isinstance(inner, ast.comprehension) and inner.is_async:
            return False
        if isinstance(inner, ast.Name) and inner.id in ("super", "__class__"):
            return False
        if isinstance(inner, ast.Call) and last_name(inner.func) in _LOOP_BOUND | {"locals", "_getframe"}:
            return False
    return True


def _call(job: Job, call: ast.Call, hop: Hop, before: str, after: str) -> list[Edit]:
    head, tail = f"{before}{hop.function}({hop.leading}", ")" + after
    if not hop.passes(call):
        head += job.name("functools", "partial") + "("
        tail = ")" + tail
    return hand_over(job, call, head, tail)


def _lambda(job: Job, node: ast.expr, hop: Hop, before: str, after: str) -> list[Edit]:
    if job.crowded or not fits_lambda(node):
        raise Refused("it awaits, yields or binds a name inside, so it cannot move to a thread as a whole")
    start, end = job.source.span(node)
    return around(start, end, f"{before}{hop.function}({hop.leading}lambda: ", ")" + after)


def _attribute(job: Job, node: ast.Attribute, hop: Hop, before: str, after: str) -> list[Edit]:
    private = node.attr.startswith("__") and not node.attr.endswith("__")
    if private or hop.alone or (_is_dotted(node) and not job.crowded):
        return _lambda(job, node, hop, before, after)
    if any(isinstance(parent, ast.JoinedStr) for _, parent in job.source.ancestors(node)):
        raise Refused("the attribute of an expression inside an f-string would need quotes in it")
    start, end = job.source.span(node)
    dot = job.source.text.rindex(".", job.source.end(node.value), end)
    assert not keyword.iskeyword(node.attr)
    head = f"{before}{hop.function}({hop.leading}getattr, "
    edits = around(start, end, head, ")" + after)
    return [*edits, Edit(dot, end, f', "{node.attr}"')]


def _assignment(job: Job, target: ast.Attribute) -> list[Edit]:
    """``x.size = v`` → ``await to_thread(setattr, x, "size", v)``, for a setter that blocks."""
    source = job.source
    statement = source.parents.get(target)
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        raise Refused("only a plain assignment to one attribute can be handed to a thread")
    if target.attr.startswith("__") and not target.attr.endswith("__"):
        raise Refused("the attribute's name is private to its class")
    awaited(job, statement.value)
    (start, end), value = source.span(statement), source.start(statement.value)
    bare = isinstance(statement.value, (ast.Tuple, ast.Yield, ast.YieldFrom)) and source.text[value] != "("
    hop = hop_of(job, target)
    if hop.alone:
        raise Refused(f"`{hop.function}` takes a callable without arguments")
    dot = source.text.rindex(".", source.end(target.value), source.end(target))
    equals = source.text.index("=", source.end(target)) + 1
    while source.text[equals] in " \t":
        equals += 1
    head = f"await {hop.function}({hop.leading}setattr, "
    middle = Edit(dot, equals, f', "{target.attr}", ' + ("(" if bare else ""))
    return [*around(start, end, head, "))" if bare else ")"), middle]


def _is_dotted(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id not in ("super", "__class__")


def _iterates(job: Job, node: ast.expr) -> bool:
    """Whether it is the iteration over ``node`` that blocks, not its evaluation."""
    parent = job.source.parents.get(node)
    told = job.fix.get("event")
    if isinstance(parent, ast.Starred):
        return told == "iter"
    if not (isinstance(parent, (ast.For, ast.comprehension)) and parent.iter is node):
        if told == "iter":
            raise Refused("the call makes a lazy iterator: what blocks is the code that consumes it")
        return False
    if told == "iter" or not isinstance(node, ast.Call):
        return True
    name = last_name(node.func)
    return name in _LAZY_BUT_FINITE or (told != "call" and (name in LAZY or _makes_iterator(job.source, name)))


def _makes_iterator(source: Source, name: str) -> bool:
    """Whether a function or class of this file called ``name`` makes something that works while it is iterated."""
    for node in source.parents:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return any(isinstance(one, (ast.Yield, ast.YieldFrom)) for one in own_nodes(node.body))
        if isinstance(node, ast.ClassDef) and node.name == name:
            return any(getattr(one, "name", "") in ("__iter__", "__next__") for one in node.body)
    return False


def _listed(job: Job, node: ast.expr, hop: Hop, before: str, after: str) -> list[Edit]:
    name = last_name(node.func) if isinstance(node, ast.Call) else ""
    unpacked = isinstance(job.source.parents.get(node), ast.Starred)  # that reads all of it as well, and at once
    if not unpacked and name not in _LAZY_BUT_FINITE:
        loop = job.source.parents[node]
        if job.fix.get("step") and isinstance(loop, ast.For):
            return stepped(job, loop, hop)
        if job.fix.get("next") and isinstance(loop, ast.For) and not job.crowded:
            return stepped_by_next(job, loop, hop)
        if job.fix.get("next") and isinstance(loop, ast.comprehension):
            return _gathered(job, loop, hop)
        raise Refused("it is iterated lazily: reading all of it first might never end or change what the loop sees")
    if name == "walk" and not unpacked:
        _require_unpruned(job.source.parents[node])
    if job.crowded or not fits_lambda(node):
        raise Refused("it awaits, yields or binds a name inside, so it cannot move to a thread as a whole")
    start, end = job.source.span(node)
    return around(start, end, f"{before}{hop.function}({hop.leading}lambda: list(", "))" + after)


def _gathered(job: Job, part: ast.comprehension, hop: Hop) -> list[Edit]:
    """The whole comprehension in the thread, which uses the iterator up."""
    whole = job.source.parents[part]
    if not isinstance(whole, (ast.ListComp, ast.SetComp, ast.DictComp)) or job.crowded or not fits_lambda(whole):
        raise Refused("it is iterated lazily, by what cannot move to a thread as a whole")
    names = {node.id for one in whole.generators for node in ast.walk(one.target) if isinstance(node, ast.Name)}
    inside = {id(node) for node in ast.walk(part.iter)}
    for call in ast.walk(whole):
        if isinstance(call, ast.Call) and id(call) not in inside:
            owner = call.func.value if isinstance(call.func, ast.Attribute) else call.func
            if not isinstance(owner, ast.Name) or owner.id not in (names if owner is not call.func else _BUILTINS):
                raise Refused(f"it is iterated lazily, between calls of `{ast.unparse(call.func)}`")
    before, after = awaited(job, whole)
    start, end = job.source.span(whole)
    return around(start, end, f"{before}{hop.function}({hop.leading}lambda: ", ")" + after)


def _require_unpruned(loop: ast.AST) -> None:
    """Refuse an ``os.walk`` whose loop may edit the list of directories, which steers the walk."""
    target = getattr(loop, "target", None)
    names = [one.id for one in ast.walk(target) if isinstance(one, ast.Name)] if target else []
    plain = isinstance(target, ast.Tuple) and len(names) == len(target.elts) == 3
    used = {one.id for part in getattr(loop, "body", []) for one in ast.walk(part) if isinstance(one, ast.Name)}
    if not plain or names[1] in used:
        raise Refused("the loop may edit the list of directories, which steers the walk")


def _require_surroundings(job: Job, node: ast.expr) -> None:
    """Refuse where what happens to the value tells that the call is not what would run in a thread."""
    _require_no_stop(job.source, node)
    parent = job.source.parents.get(node)
    if isinstance(parent, ast.withitem) and isinstance(job.source.parents[parent], ast.With):
        _require_opener(job, node)
    if isinstance(parent, ast.Await) and not _is_plain_function(job, node):
        raise Refused("it is awaited, so it may be a coroutine function, which a thread would not run")


def _require_no_stop(source: Source, node: ast.expr) -> None:
    """Refuse a call whose ``StopIteration`` is caught: it cannot cross from a thread to a coroutine."""
    for child, parent in source.ancestors(node):
        if isinstance(parent, TRIES) and child in parent.body:
            kinds = [inner for one in parent.handlers if one.type for inner in ast.walk(one.type)]
            if any(last_name(kind) == "StopIteration" for kind in kinds if isinstance(kind, ast.expr)):
                raise Refused("StopIteration is waited for, which cannot cross a thread")
        if isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            return


def _is_plain_function(job: Job, node: ast.expr) -> bool:
    """Whether ``node`` calls a function that this file defines without ``async``, and only once."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return False
    name = node.func.id
    bound = [one for one in job.source.parents if name in bindings(one)]
    return len(bound) == 1 and isinstance(bound[0], ast.FunctionDef)


def _require_opener(job: Job, node: ast.expr) -> None:
    """Refuse a context manager whose entering or leaving is what blocks."""
    told = job.fix.get("event")
    opens = isinstance(node, ast.Call) and last_name(node.func) in _OPENERS
    if not isinstance(node, ast.Call) or told in ("enter", "exit") or not (told == "call" or opens):
        raise Refused("entering and leaving the block happen on the loop, and the block cannot move to a thread")
