"""The table of statements, and the visitors of those that hold no others: assignments, imports, returns."""

from __future__ import annotations

import ast

from loopsafe.lint.extract.annotations import annotation
from loopsafe.lint.extract.blocks import STATEMENTS
from loopsafe.lint.extract.branches import if_, try_
from loopsafe.lint.extract.builder import NONE, FrameBuilder
from loopsafe.lint.extract.conditions import apply, conditions
from loopsafe.lint.extract.contexts import with_
from loopsafe.lint.extract.definitions import class_, function, type_alias
from loopsafe.lint.extract.loops import for_, while_
from loopsafe.lint.extract.matching import match
from loopsafe.lint.extract.operators import in_place
from loopsafe.lint.extract.records import made_by_call
from loopsafe.lint.extract.targets import assign, attribute_assigned, grow
from loopsafe.lint.extract.visitors import ITERATED, expression
from loopsafe.lint.facts import ASYNC, CLASS, DISCARDED, KEPT, MEMBERS, NUMBER, OF, RETURNED, TAG, TESTED, Value


def _expression_statement(frame: FrameBuilder, node: ast.Expr) -> None:
    value = expression(frame, node.value)
    if value is not None and value[TAG] == "await":
        value = value[OF]
    if value is not None and value[TAG] == "call":
        frame.flag(value[NUMBER], DISCARDED)
    elif isinstance(node.value, ast.BoolOp) and isinstance(node.value.values[-1], ast.Call):
        last = _last_operand(node.value, value)
        if last >= 0:
            frame.flag(last, DISCARDED)


def _last_operand(node: ast.expr, value: Value) -> int:
    """The call that an ``and`` or ``or`` ends with; -1 when it ends with something else."""
    if not isinstance(node, ast.BoolOp) or value is None or value[TAG] != "union" or value[MEMBERS][-1] is None:
        return -1
    return int(value[MEMBERS][-1][NUMBER]) if value[MEMBERS][-1][TAG] == "call" else -1


def _assign(frame: FrameBuilder, node: ast.Assign) -> None:
    value = expression(frame, node.value)
    if isinstance(node.value, ast.Call):
        value = made_by_call(frame, node.value, value) or value
    last = _last_operand(node.value, value)
    if last >= 0 and all(isinstance(target, ast.Name) for target in node.targets):
        frame.flag(last, KEPT)
    for target in node.targets:
        assign(frame, target, value)
        if frame.kind == CLASS and isinstance(target, ast.Name) and frame.cls is not None:
            frame.cls.attributes.setdefault(target.id, []).append((None, value))


def _annotated(frame: FrameBuilder, node: ast.AnnAssign) -> None:
    """``x: C = y``, also in a class body and on an attribute."""
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
    """``x += y``: an operation, and for containers an addition."""
    target = node.target
    value = expression(frame, node.value)
    if isinstance(target, ast.Name):
        old = frame.load(target.id)
        if old is not None:
            frame.emit("op", node, in_place(node.op), old, (value,))
        if old is not None and old[TAG] in ("const", "type"):
            return
        if value is not None and isinstance(node.op, (ast.Add, ast.BitOr)):
            if old is not None and old[TAG] == "seq" and value[TAG] in ITERATED:
                frame.emit("iter", node.value, value)
            grow(frame, target, value)
        elif isinstance(node.op, ast.Div):
            frame.store(target.id, ("bin", "__truediv__", old, value))
    elif isinstance(target, ast.Attribute):
        base = expression(frame, target.value)
        if base is not None:
            frame.emit("load", target, base, target.attr)
            frame.emit("op", node, in_place(node.op), ("attr", base, target.attr), (value,))
            frame.emit("store", target, base, target.attr, None)
        if value is not None and isinstance(node.op, (ast.Add, ast.BitOr)):
            grow(frame, target, value)
    else:
        base, key = expression(frame, target.value), expression(frame, target.slice)
        if base is not None:
            frame.emit("op", target, "__getitem__", base, (key,))
            frame.emit("op", node, in_place(node.op), ("item", base, key), (value,))
            frame.emit("op", target, "__setitem__", base, (key, None))


def _return(frame: FrameBuilder, node: ast.Return) -> None:
    if node.value is not None:
        value = expression(frame, node.value)
        if value is not None and value[TAG] == "call":
            frame.flag(value[NUMBER], RETURNED)
        elif value is not None and value[TAG] == "await" and value[OF][TAG] == "call":
            frame.flag(value[OF][NUMBER], RETURNED)
        elif frame.kind == ASYNC and (last := _last_operand(node.value, value)) >= 0:
            frame.flag(last, TESTED)  # what a coroutine returns has been awaited: this one is an answer
        frame.returns.append((value, frame.scope))
    else:
        frame.returns.append((NONE, frame.scope))
    frame.dead = True


def _raise(frame: FrameBuilder, node: ast.Raise) -> None:
    value = expression(frame, node.exc) if node.exc is not None else NONE
    cause = expression(frame, node.cause) if node.cause is not None else NONE
    frame.emit("raise", node, value, cause)
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
            # What is imported last is what a name means, unless that is only for want of what came before.
            frame.module.stars.insert(len(frame.module.stars) if frame.scope else 0, (node.level, module))
        else:
            frame.store(alias.asname or alias.name, ("from", node.level, module, alias.name))
    if frame.parent is not None:
        frame.emit("import", node, module, node.level)


def _global(frame: FrameBuilder, node: ast.Global) -> None:
    frame.globals.update(node.names)


def _nonlocal(frame: FrameBuilder, node: ast.Nonlocal) -> None:
    frame.nonlocals.update(node.names)


def _assert(frame: FrameBuilder, node: ast.Assert) -> None:
    positive, negative, _ = conditions(frame, node.test)
    if node.msg is not None:
        env, scope = frame.env, frame.scope
        frame.env = dict(env)
        apply(frame, [condition for condition in negative if condition[0] != "never"])
        expression(frame, node.msg)
        frame.env, frame.scope = env, scope
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


STATEMENTS.update(
    {
        ast.Expr: _expression_statement,
        ast.Assign: _assign,
        ast.AnnAssign: _annotated,
        ast.AugAssign: _augmented,
        ast.If: if_,
        ast.While: while_,
        ast.For: for_,
        ast.AsyncFor: for_,
        ast.Try: try_,
        ast.With: with_,
        ast.AsyncWith: with_,
        ast.Match: match,
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
)
for _name, _visitor in (("TryStar", try_), ("TypeAlias", type_alias)):
    if hasattr(ast, _name):
        STATEMENTS[getattr(ast, _name)] = _visitor
