"""A lock of threads that only coroutines take → the lock of their library: ``with lock:`` → ``async with lock:``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.libraries import library_of, require_library_loop
from loopsafe.lint.fixes.names.scopes import enclosing, locals_of
from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.await_positions import require_await
from loopsafe.lint.fixes.safety.awaiting import awaited
from loopsafe.lint.fixes.source.calls import last_name
from loopsafe.lint.fixes.source.edits import Edit, Refused, Rewrite, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.fixes.job import Job
    from loopsafe.lint.fixes.source.text import Source

Place = ast.Name | ast.Attribute

_KINDS = frozenset({"Lock", "Semaphore", "BoundedSemaphore"})
_LIMITED = frozenset({"trio", "anyio"})
"""Libraries whose semaphores are other than those of threads."""
_MANY_LOOPS = frozenset({"new_event_loop", "set_event_loop", "run_coroutine_threadsafe"})
_ELSEWHERE = "`{}` is made, kept or used in ways that a lock of tasks does not allow (line {})"


@strategy("async-lock")
def async_lock(job: Job) -> Rewrite:
    """Replace the lock where it is made and everywhere it is taken, or nowhere."""
    lock = job.expression
    if isinstance(lock, ast.Call) and isinstance(lock.func, ast.Attribute) and lock.func.attr == "acquire":
        lock = lock.func.value
    if not isinstance(lock, (ast.Name, ast.Attribute)):
        raise Refused("the lock has no name under which all its uses could be found")
    if not (isinstance(lock, ast.Name) and any(lock.id in locals_of(one) for one in enclosing(job.source, lock))):
        _require_one_loop(job.source)  # a lock that a call makes for itself is on its loop
    makers: list[ast.expr] = []
    edits: list[Edit] = []
    for place in _places(job.source, lock):
        if isinstance(place.ctx, ast.Store):
            makers += _makers(job, place)
        else:
            edits += _taken(job, place)
    if not makers:
        raise Refused(f"`{last_name(lock)}` is not made in this file")
    kinds = {_kind(job, maker) for maker in makers}
    if len(kinds) != 1:
        raise Refused(f"`{last_name(lock)}` is not always the same kind of lock")
    (kind,) = kinds
    require_library_loop(job)
    library = library_of(job)
    if kind != "Lock" and library in _LIMITED:
        raise Refused(f"{library} has no semaphore that works like that of threads")
    edits += [replace(*job.source.span(maker), job.name(library, kind, at=maker)) for maker in makers]
    return job.rewrite(edits, opens=True)


def _require_one_loop(source: Source) -> None:
    """Refuse where coroutines may run in several threads, for which a lock of tasks does not exclude anybody."""
    several = source.identifiers & _MANY_LOOPS
    if several:
        raise Refused(f"the file works with several loops (`{min(several)}`), and the lock may be between them")
    if "Thread" in source.identifiers and any(
        isinstance(node, ast.Attribute) and node.attr == "run" and last_name(node.value) in ("asyncio", "anyio", "trio")
        for node in source.parents
    ):
        raise Refused("the file runs a loop and starts threads, and the lock may be between them")


def _places(source: Source, lock: Place) -> Iterator[Place]:
    """Every place in the file where the lock may be meant."""
    name = last_name(lock)
    if any(isinstance(node, ast.Constant) and node.value == name for node in source.parents):
        raise Refused(f"`{name}` may be asked for by its name")
    if isinstance(lock, ast.Name):
        yield from _named(source, lock)
        return
    owner = _class_of(source, lock)
    if owner is None or not (_is_own(source, lock) or last_name(lock.value) == owner.name):
        raise Refused(f"whose `{name}` it is cannot be told")
    for node in source.parents:
        if isinstance(node, ast.Attribute) and node.attr == name and not _is_anothers(source, node, owner):
            yield node
    for statement in owner.body:
        for target in _targets(statement):
            if isinstance(target, ast.Name) and target.id == name:
                yield target


def _named(source: Source, lock: ast.Name) -> Iterator[Place]:
    scopes = [one for one in enclosing(source, lock) if lock.id in locals_of(one)]
    inside: ast.AST = scopes[0] if scopes else source.tree
    for node in ast.walk(inside):
        names = (getattr(node, "arg", None), getattr(node, "asname", None), getattr(node, "name", None))
        listed = isinstance(node, (ast.Global, ast.Nonlocal)) and lock.id in node.names
        if lock.id in names or listed:
            raise Refused(f"`{lock.id}` is not always the same")
        if isinstance(node, ast.Name) and node.id == lock.id:
            if isinstance(node.ctx, ast.Store) and enclosing(source, node)[:1] != scopes[:1]:
                raise Refused(f"`{lock.id}` is not always the same")
            yield node


def _class_of(source: Source, node: ast.AST) -> ast.ClassDef | None:
    return next((parent for _, parent in source.ancestors(node) if isinstance(parent, ast.ClassDef)), None)


def _is_own(source: Source, node: ast.Attribute) -> bool:
    """Whether ``node`` is an attribute of the first parameter of a method: ``self.lock``."""
    functions = [one for one in enclosing(source, node) if isinstance(source.parents[one], ast.ClassDef)]
    return bool(functions) and last_name(node.value) in [one.arg for one in functions[0].args.args[:1]]


def _is_anothers(source: Source, node: ast.Attribute, owner: ast.ClassDef) -> bool:
    """Whether ``self.lock`` stands in a class that makes a lock of its own and has nothing to do with ``owner``."""
    other = _class_of(source, node)
    if other is None or other.name in _family(source, owner) or not _is_own(source, node):
        return False
    return any(
        isinstance(target, ast.Attribute) and target.attr == node.attr and _is_own(source, target)
        for one in ast.walk(other)
        for target in _targets(one)
    )


def _family(source: Source, owner: ast.ClassDef) -> set[str]:
    """The classes of the file that inherit from each other, and their bases."""
    names = {owner.name}
    classes = [node for node in source.parents if isinstance(node, ast.ClassDef)]
    related = [{one.name, *(last_name(base) for base in one.bases)} - {"", "object"} for one in classes]
    while more := [group for group in related if group & names and not group <= names]:
        names.update(*more)
    return names


def _targets(statement: ast.AST) -> list[ast.expr]:
    if isinstance(statement, ast.Assign):
        return statement.targets
    return [statement.target] if isinstance(statement, ast.AnnAssign) else []


def _makers(job: Job, target: Place) -> list[ast.expr]:
    """The names of the lock's class in the assignment to ``target``: where it is called, or who makes it later."""
    statement = job.source.parents[target]
    if len(_targets(statement)) != 1 or not isinstance(statement, (ast.Assign, ast.AnnAssign)):
        raise _elsewhere(job, target)
    value, noted = statement.value, getattr(statement, "annotation", None)
    if isinstance(value, ast.Call) and last_name(value.func) == "field":
        found = [one.value for one in value.keywords if one.arg == "default_factory"]
    else:
        found = [value.func] if isinstance(value, ast.Call) else []
    if not found or (noted is not None and not isinstance(noted, (ast.Name, ast.Attribute))):
        raise _elsewhere(job, target)
    return [*found, *([noted] if noted is not None else [])]


def _kind(job: Job, maker: ast.expr) -> str:
    """``Lock`` or ``Semaphore``, when it is one of threads."""
    if isinstance(maker, ast.Name):
        module, kind = job.names.module_of(maker.id, maker) or ("", "")
    else:
        module, _, kind = ast.unparse(maker).rpartition(".")
    if module == "threading" and kind in _KINDS:
        return kind
    raise Refused(f"`{ast.unparse(maker)}` has no counterpart for tasks that works alike")


def _taken(job: Job, place: Place) -> list[Edit]:
    """The edits that await the lock where it is taken."""
    source, parent = job.source, job.source.parents[place]
    functions = enclosing(source, place)
    if not functions or not isinstance(functions[0], ast.AsyncFunctionDef):
        line = source.line_of(source.start(place))
        raise Refused(f"`{last_name(place)}` is used in sync code too (line {line})")
    if isinstance(parent, ast.withitem):
        statement = source.parents[parent]
        if isinstance(statement, ast.With) and len(statement.items) == 1 and parent.optional_vars is None:
            require_await(source, place, job.options.target_version)
            return [Edit(source.start(statement), source.start(statement), "async ")]
    call = source.parents[parent] if isinstance(parent, ast.Attribute) else None
    if isinstance(parent, ast.Attribute) and isinstance(call, ast.Call) and call.func is parent:
        if parent.attr in ("release", "locked") and not (call.args or call.keywords):
            return []
        if parent.attr == "acquire" and not (call.args or call.keywords):
            before, after = awaited(job, call)
            start, end = source.span(call)
            return [Edit(start, start, before, end - start), Edit(end, end, after, end - start, closes=True)]
    raise _elsewhere(job, place)


def _elsewhere(job: Job, place: Place) -> Refused:
    return Refused(_ELSEWHERE.format(last_name(place), job.source.line_of(job.source.start(place))))
