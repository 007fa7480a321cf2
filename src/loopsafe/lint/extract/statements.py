"""Statements: control flow joins environments, guards scope what they guard, code after a return is dropped."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from loopsafe.lint.extract.annotations import annotation
from loopsafe.lint.extract.builder import NONE, ClassBuilder, Env, FrameBuilder, join
from loopsafe.lint.extract.conditions import apply, conditions
from loopsafe.lint.extract.parameters import parameters
from loopsafe.lint.extract.targets import assign, attribute_assigned, grow
from loopsafe.lint.extract.visitors import expression
from loopsafe.lint.facts import (
    ASYNC,
    ASYNC_GENERATOR,
    CLASS,
    DEF,
    DISCARDED,
    GENERATOR,
    RETURNED,
    Class,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def block(frame: FrameBuilder, body: Sequence[ast.stmt]) -> None:
    """The statements of a block, up to the first after which control does not go on."""
    for statement in body:
        if frame.dead:
            frame.skipped.append(statement)
            continue
        STATEMENTS[statement.__class__](frame, statement)


def _expression_statement(frame: FrameBuilder, node: ast.Expr) -> None:
    value = expression(frame, node.value)
    if value is not None and value[0] == "await":
        value = value[1]
    if value is not None and value[0] == "call":
        frame.events[value[1]][6] |= DISCARDED


def _assign(frame: FrameBuilder, node: ast.Assign) -> None:
    value = expression(frame, node.value)
    for target in node.targets:
        assign(frame, target, value)
        if frame.kind == CLASS and isinstance(target, ast.Name) and frame.cls is not None:
            frame.cls.attributes.setdefault(target.id, []).append((None, value))


def _annotated(frame: FrameBuilder, node: ast.AnnAssign) -> None:
    declared = annotation(frame, node.annotation)
    value = expression(frame, node.value) if node.value is not None else None
    target = node.target
    typed: Value = ("typed", declared, value) if declared is not None else value
    if isinstance(target, ast.Name):
        if frame.kind == CLASS and frame.cls is not None:
            frame.cls.attributes.setdefault(target.id, []).append((declared, value))
        if node.value is not None or declared is not None:
            frame.store(target.id, typed)
    elif isinstance(target, ast.Attribute):
        base = expression(frame, target.value)
        if base is not None:
            if node.value is not None:
                frame.emit("store", target, base, target.attr, value)
            attribute_assigned(frame, base, target.attr, declared, value)
    elif node.value is not None:
        assign(frame, target, typed)


def _augmented(frame: FrameBuilder, node: ast.AugAssign) -> None:
    target = node.target
    value = expression(frame, node.value)
    if isinstance(target, ast.Name):
        old = frame.load(target.id)
        if old is not None:
            frame.emit("op", node, "__iadd__", old, (value,))
        if old is not None and old[0] in ("const", "type"):
            return
        if value is not None and isinstance(node.op, (ast.Add, ast.BitOr)):
            grow(frame, target, value)
        elif isinstance(node.op, ast.Div):
            frame.store(target.id, ("bin", "__truediv__", old, value))
    elif isinstance(target, ast.Attribute):
        base = expression(frame, target.value)
        if base is not None:
            frame.emit("load", target, base, target.attr)
            frame.emit("store", target, base, target.attr, None)
        if value is not None and isinstance(node.op, (ast.Add, ast.BitOr)):
            grow(frame, target, value)
    else:
        expression(frame, target.value)
        expression(frame, target.slice)


def _if(frame: FrameBuilder, node: ast.If) -> None:
    if _type_checking(node.test):
        env = frame.env
        frame.env = dict(env)
        block(frame, node.body)
        typed, frame.env, frame.dead = frame.env, dict(env), False
        block(frame, node.orelse)
        frame.env = join(frame.env, typed) if node.orelse else {**typed, **frame.env}
        return
    start = len(frame.events)
    positive, negative, _ = conditions(frame, node.test)
    env, scope = frame.env, frame.scope
    body = len(frame.events)
    first = _branch(frame, env, scope, positive, node.body)
    orelse = len(frame.events)
    second = _branch(frame, env, scope, negative, node.orelse)
    _merge(frame, scope, first, second)
    _statement(frame, "if", node, scope, start, body, orelse)


def _statement(frame: FrameBuilder, op: str, node: ast.stmt, scope: int, *starts: int) -> None:
    """Record a branching statement of a function after its parts; ``starts`` are the first events of each part."""
    if frame.parent is not None and len(frame.events) > starts[0]:
        inner, frame.scope = frame.scope, scope
        frame.emit(op, node, *starts)
        frame.scope = inner


FLAGS = (("const", True), ("const", False), NONE)
Outcome = tuple[Env, bool, int]  # environment, control does not go on, scope


def _branch(
    frame: FrameBuilder, env: Env, scope: int, held: list[tuple[Any, ...]], body: Sequence[ast.stmt]
) -> Outcome:
    if ("never",) in held:
        frame.skipped.extend(body)
        return env, True, scope
    frame.env, frame.scope, frame.dead = dict(env), scope, False
    apply(frame, held)
    guard = frame.scope
    block(frame, body)
    return frame.env, frame.dead, guard


def _merge(frame: FrameBuilder, scope: int, *outcomes: Outcome) -> None:
    """Go on after branches; when only one of them goes on, its guard holds for the rest of the block."""
    alive = [outcome for outcome in outcomes if not outcome[1]]
    if not alive:
        frame.env, frame.scope, frame.dead = outcomes[0][0], scope, True
        return
    merged = alive[0][0]
    for other, _, _ in alive[1:]:
        merged = join(merged, other)
    frame.env, frame.dead = merged, False
    frame.scope = alive[0][2] if len(alive) == 1 else scope


def _type_checking(test: ast.expr) -> bool:
    return (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING") or (
        isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING"
    )


def _while(frame: FrameBuilder, node: ast.While) -> None:
    frame.depth += 1
    outer_breaks, frame.breaks = frame.breaks, []
    scope, env = frame.scope, frame.env
    positive, negative, _ = conditions(frame, node.test)
    body_env, _, _ = _branch(frame, env, scope, positive, node.body)
    frame.depth -= 1
    endless = ("never",) in negative
    broken = frame.breaks
    ways = [way for way, _ in broken]
    if not endless:
        ways = [env, body_env, *ways]
    frame.breaks = outer_breaks
    if node.orelse and not endless:
        frame.scope, frame.dead, frame.env = scope, False, join(env, body_env)
        _loop_else(frame, node.orelse, [way for way, _ in broken])
        return
    frame.scope, frame.dead = scope, not ways
    if ways:
        frame.env = ways[0]
        for other in ways[1:]:
            frame.env = join(frame.env, other)
        if not endless and not (len(ways) > 2):
            apply(frame, [c for c in negative if len(c) > 1 and c[0] in ("true", "false")])
        elif endless and len(broken) == 1:
            _keep_conditions(frame, broken[0][1], scope)


def _keep_conditions(frame: FrameBuilder, inner: int, outer: int) -> None:
    """What held at the only way out of an endless loop holds after it."""
    held = []
    while inner != outer and inner:
        parent, *condition = frame.scopes[inner]
        if condition[0] in ("true", "false", "none", "notnone"):
            held.append(condition)
        inner = parent
    for condition in reversed(held):
        frame.push(*condition)


def _for(frame: FrameBuilder, node: ast.For | ast.AsyncFor) -> None:
    asynchronous = isinstance(node, ast.AsyncFor)
    iterable = expression(frame, node.iter)
    if asynchronous:
        _hold_await(frame)
    if iterable is not None:
        frame.emit("aiter" if asynchronous else "iter", node.iter, iterable)
    frame.depth += 1
    outer_breaks, frame.breaks = frame.breaks, []
    before, scope = frame.env, frame.scope
    frame.env = dict(before)
    element = ("aelem" if asynchronous else "elem", iterable) if iterable is not None else None
    assign(frame, node.target, element)
    block(frame, node.body)
    frame.depth -= 1
    frame.scope, frame.dead = scope, False
    frame.env = join(before, frame.env)
    broken, frame.breaks = frame.breaks, outer_breaks
    _loop_else(frame, node.orelse, [env for env, _ in broken])


def _loop_else(frame: FrameBuilder, orelse: list[ast.stmt], broken: list[Env]) -> None:
    """What a loop does when nothing broke out of it; what follows is reached on every way out."""
    block(frame, orelse)
    for env in broken:
        frame.env, frame.dead = (env if frame.dead else join(frame.env, env)), False


def _hold_await(frame: FrameBuilder) -> None:
    for number in frame.open_withs:
        frame.events[number][6] |= 8  # HOLDS_AWAIT


def _try(frame: FrameBuilder, node: Any) -> None:
    before, scope = dict(frame.env), frame.scope
    start = len(frame.events)
    frame.push("try")
    block(frame, node.body)
    end = len(frame.events)
    raised = join(before, frame.env)
    if not frame.dead:
        frame.scope = scope
        block(frame, node.orelse)
    outcomes: list[Outcome] = [(frame.env, frame.dead, scope)]
    handlers = len(frame.events)
    for handler in node.handlers:
        frame.env, frame.scope, frame.dead = dict(raised), scope, False
        kinds = expression(frame, handler.type) if handler.type is not None else None
        frame.push("except", start, end, kinds)
        guard = frame.scope
        if handler.name:
            frame.store(handler.name, ("caught", kinds))
        block(frame, handler.body)
        outcomes.append((frame.env, frame.dead, guard))
    everything = raised
    for env, _, _ in outcomes:
        everything = join(everything, env)
    _merge(frame, scope, *outcomes)
    if len(outcomes) == 2 and not outcomes[0][1] and not outcomes[1][1]:
        _note_flags(frame, outcomes[0][0], outcomes[1][0], frame.scopes[outcomes[1][2]])
    if node.finalbody:
        dead, after = frame.dead, frame.scope
        if dead:
            frame.env = everything
        frame.dead = False
        frame.push("finally")
        block(frame, node.finalbody)
        frame.scope, frame.dead = after, frame.dead or dead
    _statement(frame, "try", node, scope, start, end, handlers)


def _note_flags(frame: FrameBuilder, went_well: Env, raised: Env, handler: tuple[Any, ...]) -> None:
    """``running = True`` in the body and ``running = False`` in the handler: remember what the flag tells."""
    for name, value in raised.items():
        other = went_well.get(name)
        if value in FLAGS and other in FLAGS and value != other:
            frame.env[name] = ("tried", other, value, *handler[2:])


def _with(frame: FrameBuilder, node: ast.With | ast.AsyncWith) -> None:
    asynchronous = isinstance(node, ast.AsyncWith)
    scope = frame.scope
    opened: list[tuple[ast.expr, Value, int]] = []
    for item in node.items:
        value = expression(frame, item.context_expr)
        if asynchronous:
            _hold_await(frame)
        number = frame.emit("aenter" if asynchronous else "enter", item.context_expr, value)
        opened.append((item.context_expr, value, number))
        if not asynchronous:
            frame.open_withs.append(number)
        if item.optional_vars is not None:
            entered = ("aenter" if asynchronous else "enter", value) if value is not None else None
            assign(frame, item.optional_vars, entered)
        frame.push("awith" if asynchronous else "with", value, number)
    block(frame, node.body)
    for context, value, number in reversed(opened):
        if not asynchronous:
            frame.open_withs.remove(number)
        inner, frame.scope = frame.scope, scope
        frame.emit("aexit" if asynchronous else "exit", context, value, number)
        frame.scope = inner
    frame.scope = scope


def _match(frame: FrameBuilder, node: Any) -> None:
    subject = expression(frame, node.subject)
    env, scope = frame.env, frame.scope
    outcomes: list[Outcome] = []
    exhaustive = False
    for case in node.cases:
        frame.env, frame.scope, frame.dead = dict(env), scope, False
        _pattern(frame, case.pattern, subject)
        if isinstance(node.subject, ast.Name) and isinstance(case.pattern, ast.MatchClass) and subject is not None:
            frame.env[node.subject.id] = ("narrow", subject, expression(frame, case.pattern.cls))
        if case.guard is not None:
            positive, _, _ = conditions(frame, case.guard)
            apply(frame, positive)
        elif isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None:
            exhaustive = True
        block(frame, case.body)
        outcomes.append((frame.env, frame.dead, scope))
    if not exhaustive:
        outcomes.append((env, False, scope))
    _merge(frame, scope, *outcomes)


def _pattern(frame: FrameBuilder, pattern: Any, subject: Value) -> None:
    if isinstance(pattern, ast.MatchAs):
        if pattern.pattern is not None:
            _pattern(frame, pattern.pattern, subject)
        if pattern.name is not None:
            narrowed = subject
            if isinstance(pattern.pattern, ast.MatchClass) and subject is not None:
                narrowed = ("narrow", subject, expression(frame, pattern.pattern.cls))
            frame.store(pattern.name, narrowed)
    elif isinstance(pattern, ast.MatchOr):
        for alternative in pattern.patterns:
            _pattern(frame, alternative, subject)
    elif isinstance(pattern, ast.MatchSequence):
        for index, element in enumerate(pattern.patterns):
            _pattern(frame, element, ("item", subject, ("const", index)) if subject is not None else None)
    elif isinstance(pattern, ast.MatchMapping):
        for key, element in zip(pattern.keys, pattern.patterns, strict=True):
            constant = expression(frame, key)
            _pattern(frame, element, ("item", subject, constant) if subject is not None else None)
        if pattern.rest:
            frame.store(pattern.rest, ("type", "dict"))
    elif isinstance(pattern, ast.MatchClass):
        cls = expression(frame, pattern.cls)
        inner = ("narrow", subject, cls) if subject is not None and cls is not None else None
        for element in pattern.patterns:
            _pattern(frame, element, None)
        for attr, element in zip(pattern.kwd_attrs, pattern.kwd_patterns, strict=True):
            _pattern(frame, element, ("attr", inner, attr) if inner is not None else None)
    elif isinstance(pattern, ast.MatchStar) and pattern.name is not None:
        frame.store(pattern.name, ("type", "list"))
    elif isinstance(pattern, ast.MatchValue):
        expression(frame, pattern.value)


def _return(frame: FrameBuilder, node: ast.Return) -> None:
    if node.value is not None:
        value = expression(frame, node.value)
        if value is not None and value[0] == "call":
            frame.events[value[1]][6] |= RETURNED
        elif value is not None and value[0] == "await" and value[1][0] == "call":
            frame.events[value[1][1]][6] |= RETURNED
        frame.returns.append((value, frame.scope))
    else:
        frame.returns.append((NONE, frame.scope))
    frame.dead = True


def _raise(frame: FrameBuilder, node: ast.Raise) -> None:
    value = expression(frame, node.exc) if node.exc is not None else None
    if node.cause is not None:
        expression(frame, node.cause)
    frame.emit("raise", node, value)
    frame.dead = True


def _break(frame: FrameBuilder, node: ast.stmt) -> None:
    if isinstance(node, ast.Break):
        frame.breaks.append((dict(frame.env), frame.scope))
    frame.dead = True


def _import(frame: FrameBuilder, node: ast.Import) -> None:
    for alias in node.names:
        frame.module.imports.append(alias.name)
        if alias.asname:
            frame.store(alias.asname, ("imp", alias.name))
        else:
            top = alias.name.partition(".")[0]
            frame.store(top, ("imp", top))
        if frame.parent is not None:
            frame.emit("import", node, alias.name, 0)


def _import_from(frame: FrameBuilder, node: ast.ImportFrom) -> None:
    module = node.module or ""
    for alias in node.names:
        if alias.name == "*":
            frame.module.stars.append((node.level, module))
        else:
            frame.store(alias.asname or alias.name, ("from", node.level, module, alias.name))
    if frame.parent is not None:
        frame.emit("import", node, module, node.level)


def _global(frame: FrameBuilder, node: ast.Global) -> None:
    frame.globals.update(node.names)


def _nonlocal(frame: FrameBuilder, node: ast.Nonlocal) -> None:
    frame.nonlocals.update(node.names)


def _assert(frame: FrameBuilder, node: ast.Assert) -> None:
    positive, _, _ = conditions(frame, node.test)
    apply(frame, [condition for condition in positive if condition[0] != "never"])


def _delete(frame: FrameBuilder, node: ast.Delete) -> None:
    for target in node.targets:
        if isinstance(target, ast.Subscript):
            base = expression(frame, target.value)
            key = expression(frame, target.slice)
            if base is not None:
                frame.emit("op", target, "__delitem__", base, (key,))
        elif isinstance(target, ast.Attribute):
            base = expression(frame, target.value)
            if base is not None:
                frame.emit("delete", target, base, target.attr)
        elif isinstance(target, ast.Name):
            frame.env.pop(target.id, None)


def _ignore(frame: FrameBuilder, node: ast.stmt) -> None:
    """Nothing happens here."""


def function(frame: FrameBuilder, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    """A definition: decorators and defaults are evaluated outside, the body is a frame of its own."""
    decorators = tuple([expression(frame, decorator) for decorator in node.decorator_list])
    asynchronous = isinstance(node, ast.AsyncFunctionDef)
    child = FrameBuilder(frame.module, frame, node.name, ASYNC if asynchronous else DEF)
    if frame.kind == CLASS:
        child.cls = frame.cls
    parameters(frame, child, node.args)
    returned = annotation(frame, node.returns) if node.returns is not None else None
    block(child, node.body)
    if child.yields or (child.skipped and _yields(child.skipped)):
        child.kind = ASYNC_GENERATOR if asynchronous else GENERATOR
    child.finish(node.lineno, decorators, returned, _trivial(node.body), node.end_lineno or node.lineno)
    value = ("fn", child.number)
    if frame.kind == CLASS and frame.cls is not None:
        frame.cls.methods.setdefault(node.name, []).append(child.number)
    frame.store(node.name, value)


def _yields(body: Sequence[ast.stmt]) -> bool:
    pending: list[ast.AST] = list(body)
    while pending:
        node = pending.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            pending.extend(ast.iter_child_nodes(node))
    return False


def _trivial(body: Sequence[ast.stmt]) -> bool:
    for statement in body:
        if isinstance(statement, ast.Pass) or (
            isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        ):
            continue
        if isinstance(statement, ast.Raise) and statement.exc is not None:
            exception = statement.exc.func if isinstance(statement.exc, ast.Call) else statement.exc
            if isinstance(exception, ast.Name) and exception.id == "NotImplementedError":
                continue
        return False
    return True


def class_(frame: FrameBuilder, node: ast.ClassDef) -> None:
    """A class: its body is a frame that methods do not see."""
    decorators = tuple([expression(frame, decorator) for decorator in node.decorator_list])
    bases = tuple([annotation(frame, base) for base in node.bases])
    for keyword in node.keywords:
        expression(frame, keyword.value)
    module = frame.module
    number = len(module.classes)
    module.classes.append(None)
    child = FrameBuilder(module, frame, node.name, CLASS)
    builder = ClassBuilder(number)
    child.cls = builder
    block(child, node.body)
    child.finish(node.lineno)
    module.classes[number] = Class(
        node.name,
        node.lineno,
        child.number,
        frame.number,
        bases,
        decorators,
        {name: tuple(frames) for name, frames in builder.methods.items()},
        {name: tuple(entries) for name, entries in builder.attributes.items()},
        {name: tuple(entries) for name, entries in builder.instance.items()},
    )
    frame.store(node.name, ("cls", number))


STATEMENTS: dict[type[ast.AST], Callable[[FrameBuilder, Any], None]] = {
    ast.Expr: _expression_statement,
    ast.Assign: _assign,
    ast.AnnAssign: _annotated,
    ast.AugAssign: _augmented,
    ast.If: _if,
    ast.While: _while,
    ast.For: _for,
    ast.AsyncFor: _for,
    ast.Try: _try,
    ast.With: _with,
    ast.AsyncWith: _with,
    ast.Match: _match,
    ast.Return: _return,
    ast.Raise: _raise,
    ast.Break: _break,
    ast.Continue: _break,
    ast.Import: _import,
    ast.ImportFrom: _import_from,
    ast.Global: _global,
    ast.Nonlocal: _nonlocal,
    ast.Assert: _assert,
    ast.Delete: _delete,
    ast.Pass: _ignore,
    ast.FunctionDef: function,
    ast.AsyncFunctionDef: function,
    ast.ClassDef: class_,
}
for _name, _visitor in (("TryStar", _try), ("TypeAlias", _ignore)):
    if hasattr(ast, _name):
        STATEMENTS[getattr(ast, _name)] = _visitor
