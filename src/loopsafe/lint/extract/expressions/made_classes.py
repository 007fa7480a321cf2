"""Classes that a call makes: ``Point = namedtuple("Point", "x y")`` says what a class statement would."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from loopsafe.lint.extract.expressions.annotations import annotation
from loopsafe.lint.extract.frames.builders import FrameBuilder
from loopsafe.lint.extract.frames.imported import imported
from loopsafe.lint.facts import ARGUMENTS, CALLEE, CLASS, CONSTANT, ELEMENTS, KEYWORDS, NUMBER, PAIRS, TAG, Class, Value

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMS = {
    "collections.namedtuple": "NamedTuple",
    "typing.NamedTuple": "NamedTuple",
    "typing.TypedDict": "TypedDict",
}
ANYTHING = ("from", 0, "typing", "Any")


def made_by_call(frame: FrameBuilder, node: ast.expr, value: Value) -> Value:
    """The class that a call of ``namedtuple``, its kin or ``type`` makes; None for any other expression."""
    if not isinstance(node, ast.Call) or len(node.args) < 2:
        return None
    if len(node.args) == 3 and value is not None and value[TAG] == "call":
        return _made_by_type(frame, node, frame.events[value[NUMBER]])
    form = FORMS.get(imported(frame, node.func), "")
    title = node.args[0]
    fields = _fields(frame, node.args[1]) if form and isinstance(title, ast.Constant) else None
    if fields is None or not isinstance(title, ast.Constant):
        return None
    base = ("from", 0, "typing", form)
    defaults = _defaults(frame.events[value[NUMBER]][KEYWORDS]) if value is not None and value[TAG] == "call" else ()
    left: list[Value] = [None] * (len(fields) - len(defaults))
    attributes: dict[str, tuple[tuple[Value, Value], ...]] = {
        field: ((said, default),) for (field, said), default in zip(fields, [*left, *defaults], strict=False)
    }
    return _class(frame, node, str(title.value), (base,), attributes)


def _defaults(keywords: Iterable[tuple[str | None, Value]]) -> tuple[Value, ...]:
    """What ``defaults=[f, None]`` gives the last fields, as the class body sees it."""
    shown = dict(keywords).get("defaults")
    values = shown[ELEMENTS] if shown is not None and shown[TAG] == "seq" else ()
    return tuple(("up", value) if value is not None else None for value in values)


def _made_by_type(frame: FrameBuilder, node: ast.Call, event: list[Any]) -> Value:
    """``type("Job", (Base,), {"run": run})``."""
    title, bases, namespace = event[ARGUMENTS]
    if event[CALLEE] != ("name", "type") or event[KEYWORDS] or bases is None or namespace is None:
        return None
    if bases[:2] != ("seq", "tuple") or namespace[TAG] != "dict":
        return None
    pairs = [
        (key[CONSTANT], ("up", v))
        for key, v in namespace[PAIRS]
        if key is not None and key[TAG] == "const" and isinstance(key[CONSTANT], str) and v is not None
    ]
    name = title[CONSTANT] if title is not None and title[TAG] == "const" else ""
    made = frame.module.classes
    named = tuple(
        ("name", made[b[NUMBER]].name) if b is not None and b[TAG] == "cls" and made[b[NUMBER]] else b for b in bases[2]
    )
    return _class(frame, node, str(name), named, {key: ((None, v),) for key, v in pairs})


def _class(
    frame: FrameBuilder, node: ast.Call, name: str, bases: tuple[Value, ...], attributes: dict[str, Any]
) -> Value:
    module = frame.module
    number = len(module.classes)
    module.classes.append(None)
    body = FrameBuilder(module, frame, name, CLASS)
    body.finish(node.lineno)
    module.classes[number] = Class(name, node.lineno, body.number, frame.number, bases, (), {}, attributes, {})
    return ("cls", number)


def _fields(frame: FrameBuilder, node: ast.expr) -> list[tuple[str, Value]] | None:
    """The names of the fields, and what they are declared to be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [(field, ANYTHING) for field in node.value.replace(",", " ").split()]
    pairs: list[tuple[ast.expr | None, ast.expr | None]]
    if isinstance(node, ast.Dict):
        pairs = list(zip(node.keys, node.values, strict=True))
    elif isinstance(node, (ast.List, ast.Tuple)):
        pairs = [(e.elts[0], e.elts[1]) if isinstance(e, ast.Tuple) and len(e.elts) == 2 else (e, None)
                 for e in node.elts]  # fmt: skip
    else:
        return None
    found: list[tuple[str, Value]] = []
    for key, declared in pairs:
        if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
            return None
        found.append((key.value, annotation(frame, declared) if declared is not None else ANYTHING))
    return found
