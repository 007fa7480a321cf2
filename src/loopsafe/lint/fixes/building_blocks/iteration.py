"""Loops over what blocks while it is iterated: read at once in a thread, or asked for one item after the other.

``for line in file:`` → ``while line := await to_thread(file.readline):``; where no method gives the next item, ``next``
does: ``while (item := await to_thread(next, items, end)) is not end:``.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.offloading import offloader_for
from loopsafe.lint.fixes.building_blocks.operations import handed
from loopsafe.lint.fixes.names.captures import foreign_names
from loopsafe.lint.fixes.names.dataflow import Definition, jumps, live_after
from loopsafe.lint.fixes.names.fresh_names import free_name
from loopsafe.lint.fixes.names.scopes import arguments, body_nodes, bound_by, foreign, free_reads, own_nodes
from loopsafe.lint.fixes.safety.await_positions import in_parentheses
from loopsafe.lint.fixes.safety.awaiting import awaited
from loopsafe.lint.fixes.safety.portability import fits_lambda
from loopsafe.lint.fixes.source.calls import hand_over, last_name
from loopsafe.lint.fixes.source.edits import Edit, Refused, around, delete, replace
from loopsafe.lint.fixes.source.text import FUNCTIONS

if TYPE_CHECKING:
    from loopsafe.lint.fixes.building_blocks.offloading import Offloader
    from loopsafe.lint.fixes.job import Job
    from loopsafe.lint.fixes.source.text import Source

_LAZY = frozenset({"map", "filter", "zip", "enumerate", "iter", "reversed", "as_completed", "imap", "imap_unordered"})
_LAZY_BUT_FINITE = frozenset({"iterdir", "glob", "rglob", "iglob", "scandir", "walk"})
_DISPLAYS = (ast.ListComp, ast.SetComp, ast.DictComp)
_BUILTINS = frozenset({"int", "float", "str", "bool", "len", "bytes", "tuple", "list", "dict", "set", "min", "max"})


def is_iterated(job: Job, node: ast.expr) -> bool:
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
    return name in _LAZY_BUT_FINITE or (told != "call" and (name in _LAZY or _makes_iterator(job.source, name)))


def _makes_iterator(source: Source, name: str) -> bool:
    """Whether a function or class of this file called ``name`` makes something that works while it is iterated."""
    for node in source.parents:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return any(isinstance(one, (ast.Yield, ast.YieldFrom)) for one in own_nodes(node.body))
        if isinstance(node, ast.ClassDef) and node.name == name:
            return any(getattr(one, "name", "") in ("__iter__", "__next__") for one in node.body)
    return False


def iterated(job: Job, node: ast.expr, offloader: Offloader, before: str, after: str) -> list[Edit]:
    """The edits that take the iteration over ``node`` off the loop."""
    name = last_name(node.func) if isinstance(node, ast.Call) else ""
    unpacked = isinstance(job.source.parents.get(node), ast.Starred)  # that reads all of it as well, and at once
    if not unpacked and name not in _LAZY_BUT_FINITE:
        loop = job.source.parents[node]
        if job.fix.get("first"):
            return _started(job, node, offloader, before, after)
        if isinstance(loop, ast.For) and (job.fix.get("step") or job.fix.get("next")):
            job.included = ()  # what makes the iterator stays where it is, and is repaired there
            return (_while_method if job.fix.get("step") else _while_next)(job, loop, offloader)
        if job.fix.get("next") and isinstance(loop, ast.comprehension):
            return _comprehension(job, loop, offloader)
        raise Refused("it is iterated lazily: reading all of it first might never end or change what the loop sees")
    if name == "walk" and not unpacked:
        _require_unpruned(job.source.parents[node])
    if job.repaired_inside or not fits_lambda(node):
        raise Refused("it awaits, yields or binds a name inside, so it cannot move to a thread as a whole")
    start, end = job.source.span(node)
    return around(start, end, f"{before}{offloader.function}({offloader.leading_arguments}lambda: list(", "))" + after)


def _started(job: Job, node: ast.expr, offloader: Offloader, before: str, after: str) -> list[Edit]:
    """``for x in box:`` → ``for x in await to_thread(box.__iter__):``, where the items are there when this is done."""
    start, end = job.source.span(node)
    tight = isinstance(node, (ast.Call, ast.Name, ast.Attribute, ast.Subscript))
    opened, closed = ("", "") if tight or in_parentheses(job.source, node) else ("(", ")")
    if not tight and not opened:
        raise Refused("what is iterated stands in brackets")
    head = f"{before}{offloader.function}({offloader.leading_arguments}{opened}"
    return around(start, end, head, f"{closed}.__iter__){after}")


def unpacked(job: Job, target: ast.expr) -> list[Edit]:
    """``a, b = items()`` → ``a, b = await to_thread(list, items())``: unpacking asks for all items, and one more."""
    statement = job.source.parents.get(target)
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        raise Refused("what is unpacked here cannot be read before")
    return handed(job, statement.value, offloader_for(job, target), "list")


def _comprehension(job: Job, part: ast.comprehension, offloader: Offloader) -> list[Edit]:
    """The whole comprehension in the thread, which uses the iterator up."""
    whole = job.source.parents[part]
    if not isinstance(whole, _DISPLAYS) or job.repaired_inside or not fits_lambda(whole):
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
    return around(start, end, f"{before}{offloader.function}({offloader.leading_arguments}lambda: ", ")" + after)


def _require_unpruned(loop: ast.AST) -> None:
    """Refuse an ``os.walk`` whose loop may edit the list of directories, which steers the walk."""
    target = getattr(loop, "target", None)
    names = [one.id for one in ast.walk(target) if isinstance(one, ast.Name)] if target else []
    plain = isinstance(target, ast.Tuple) and len(names) == len(target.elts) == 3
    used = {one.id for part in getattr(loop, "body", []) for one in ast.walk(part) if isinstance(one, ast.Name)}
    if not plain or names[1] in used:
        raise Refused("the loop may edit the list of directories, which steers the walk")


def _while_method(job: Job, loop: ast.For, offloader: Offloader) -> list[Edit]:
    """The head of ``loop`` as a ``while`` that asks a thread for each item."""
    source, target, owner = job.source, loop.target, loop.iter
    if not isinstance(target, ast.Name):
        raise Refused("what a round is given is taken apart, which a `while` cannot do")
    if _is_needed_after(job, loop):
        raise Refused(f"`{target.id}` may be used after the loop, where it would be empty")
    step = job.fix.get("step")
    start, end = source.start(loop), source.end(owner)
    head = f"while {target.id} := await {offloader.function}({offloader.leading_arguments}"
    if _is_plain(owner):
        if isinstance(owner, ast.Name) and _binds(loop, owner.id):
            raise Refused(f"`{owner.id}` is bound anew in the loop")
        return [replace(start, end, f"{head}{source.slice(owner)}.{step})")]
    if not isinstance(owner, ast.Call) or not offloader.passes(owner):
        raise Refused("it has no name under which each round could ask it for more")
    _require_own_line(job, loop)
    name = free_name(job.context, "lines", _function(job, loop))
    again = f"){source.newline}{source.indent_at(start)}{head}{name}.{step})"
    made = hand_over(job, owner, f"{name} = await {offloader.function}({offloader.leading_arguments}", again)
    return [delete(start, source.start(owner)), *made, *_dropped(job, loop, name)]


def _while_next(job: Job, loop: ast.For, offloader: Offloader) -> list[Edit]:
    """The head of ``loop`` as a ``while`` that has a thread call ``next``."""
    source, target, owner = job.source, loop.target, loop.iter
    _require_own_line(job, loop)
    if not job.fix.get("fresh"):
        _require_new(_made_as(_function(job, loop), owner))
    offloader.require_arguments()
    function = _function(job, loop)
    items, end = (free_name(job.context, base, function) for base in ("items", "end"))
    start, indent = source.start(loop), source.indent_at(source.start(loop))
    edits: list[Edit] = []
    if isinstance(target, ast.Name) and not _is_needed_after(job, loop):
        name = target.id
    else:
        name, first = free_name(job.context, "item", function), loop.body[0]
        at = source.line_start(source.header_start(first))
        if not source.owns_lines(first, first) or at <= source.end(owner):
            raise Refused("the body of the loop shares its line with something else")
        text = f"{source.indent_at(source.start(first))}{source.slice(target)} = {name}{source.newline}"
        edits.append(Edit(at, at, text, len(source.text)))
    step = f"await {offloader.function}({offloader.leading_arguments}next, {items}, {end})"
    asked, done = "iter(", ")"
    if job.fix.get("slow start"):
        asked = f"await {offloader.function}({offloader.leading_arguments}iter, "
    elif _repeats(owner):
        asked, done = "", ""
    head = f"{done}, object(){source.newline}{indent}while ({name} := {step}) is not {end}"
    place = source.end(owner)
    if (
        isinstance(owner, ast.Call)
        and not _repeats(owner)
        and any(isinstance(one, ast.Break) for one in jumps(loop.body))
    ):
        edits += _dropped(job, loop, items)
    return [
        replace(start, source.start(owner), f"{items}, {end} = {asked}"),
        Edit(place, place, head, place - source.start(owner), closes=True),
        *edits,
    ]


def _dropped(job: Job, loop: ast.For, name: str) -> list[Edit]:
    """The edit that forgets below the loop what it alone kept: its file is closed then, its generator ended."""
    source = job.source
    if _function(job, loop).body[-1] is loop:
        return []
    start, end = source.span(loop)
    at = source.next_line(end)
    line, ended = f"{source.indent_at(start)}del {name}", source.text[at - 1 : at] in ("\r", "\n")
    text = line + source.newline if ended else source.newline + line
    return [Edit(at, at, text, end - start, closes=True)]


def _function(job: Job, loop: ast.For) -> ast.FunctionDef | ast.AsyncFunctionDef:
    function = job.source.function_of(loop)
    assert isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
    return function


def _require_own_line(job: Job, loop: ast.For) -> None:
    """Refuse where no statement of its own can stand before the loop."""
    source, start = job.source, job.source.start(loop)
    if source.text[source.line_start(start) : start].strip(" \t\f") or in_parentheses(source, loop.iter):
        raise Refused("there is no room for a statement before the loop")


def _repeats(owner: ast.expr) -> bool:
    """Whether it is ``iter(function, sentinel)``, which is an iterator of its own."""
    return isinstance(owner, ast.Call) and last_name(owner.func) == "iter" and len(owner.args) > 1


def _require_new(owner: ast.expr) -> None:
    """Refuse an iterator that somebody else may ask at the same time: two threads cannot be in one generator."""
    if _repeats(owner):
        return
    if isinstance(owner, ast.Call) and last_name(owner.func) in _LAZY:
        passed = owner.args[1:] if last_name(owner.func) in ("map", "filter") else owner.args
        shared = [one for one in passed if not isinstance(one, (ast.Call, ast.Constant))]
    else:
        shared = [] if isinstance(owner, ast.Call) else [owner]
    if shared:
        raise Refused("somebody else may ask the iterator for more at the same time")


def _made_as(function: Definition, owner: ast.expr) -> ast.expr:
    """What makes the iterator that a loop asks: ``owner`` itself, or the one value of a variable that nobody shares."""
    made = _only_value(function, owner) if isinstance(owner, ast.Name) else owner
    return made.value if isinstance(made, ast.Await) else made


def _only_value(function: Definition, name: ast.Name) -> ast.expr:
    """What a local variable is bound to once, where beside ``name`` only its attributes are used; else ``name``."""
    own = list(body_nodes(function))
    values = [
        node.value
        for node in own
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == [name.id]
    ]
    owners = {id(node.value) for node in own if isinstance(node, ast.Attribute)}
    uses = [node for node in ast.walk(function) if isinstance(node, ast.Name) and node.id == name.id]
    shared = [node for node in uses if node is not name and id(node) not in owners]
    is_local = name.id in bound_by(function) - foreign(function)
    is_given = any(one.arg == name.id for one in arguments(function))
    alone = len(values) == len(shared) == 1 and is_local and not is_given  # the one other use is where it is bound
    return values[0] if alone else name


def _is_needed_after(job: Job, loop: ast.For) -> bool:
    """Whether somebody may look at the target when the loop is over, be it a function that keeps the variable."""
    names = {node.id for node in ast.walk(loop.target) if isinstance(node, ast.Name)}
    function = _function(job, loop)
    seen = foreign(function) | live_after(job.source, [loop])
    for scope in ast.walk(function):
        if scope is not function and isinstance(scope, (*FUNCTIONS, ast.GeneratorExp)):
            seen |= free_reads([scope]) | foreign_names([scope])
    return bool(names & seen)


def _binds(loop: ast.For, name: str) -> bool:
    return any(
        isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)
        for statement in loop.body
        for node in ast.walk(statement)
    )


def _is_plain(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)
