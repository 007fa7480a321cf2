"""The form of stubs: what can be said about one without the library that it describes."""

from __future__ import annotations

import ast
import builtins
import inspect
import re
import typing
from typing import TYPE_CHECKING

from loopsafe import marks

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
KINDS = set(typing.get_args(marks.Kind))
DURATIONS = set(typing.get_args(marks.Duration))
WHATS = set(typing.get_args(marks.What))
PARAMETER_MARKS = {
    "offloads", "schedules", "forgets", "calls", "iterates", "settles", "submits_to_loop", "enters_loop",
    "changes_context",
}  # fmt: skip
OTHER_DECORATORS = {
    "overload", "property", "cached_property", "staticmethod", "classmethod", "abstractmethod", "setter", "final",
    "contextmanager", "asynccontextmanager", "type_check_only",
}  # fmt: skip


def distribution(source: str) -> str:
    found = re.search(r"^# knowledge: (\S+)$", source, re.MULTILINE)
    return found[1] if found else ""


def as_of(source: str) -> str:
    """The oldest version that has all that a stub says, if it says which."""
    found = re.search(r"^# as of: (\S+)$", source, re.MULTILINE)
    return found[1] if found else ""


def module_name(path: Path, root: Path) -> str:
    """The name of the module that a stub below ``root`` describes."""
    parts = list(path.relative_to(root).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def stub_file(module: str, root: Path) -> Path | None:
    """The stub below ``root`` that describes a module."""
    base = root.joinpath(*module.split("."))
    return next((p for p in (base / "__init__.pyi", base.with_suffix(".pyi")) if p.is_file()), None)


def functions(tree: ast.AST) -> Iterator[FunctionNode]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def parameters(function: FunctionNode) -> list[str]:
    a = function.args
    named = [*a.posonlyargs, *a.args, *a.kwonlyargs, *filter(None, (a.vararg, a.kwarg))]
    return [p.arg for p in named]


def decorator_name(node: ast.expr) -> str:
    node = node.func if isinstance(node, ast.Call) else node
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def mark_calls(node: FunctionNode | ast.ClassDef) -> Iterator[tuple[str, ast.Call]]:
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and decorator_name(decorator) in marks.__all__:
            yield decorator_name(decorator), decorator


def named_parameters(function: FunctionNode) -> Iterator[tuple[str, str]]:
    """The parameters that a function's marks speak of, with the mark that does."""
    for name, call in mark_calls(function):
        if name in PARAMETER_MARKS:
            yield from ((name, text) for a in call.args if (text := constant_text(a)))
        for keyword in call.keywords:
            if keyword.arg in ("only_if", "never_if") and isinstance(keyword.value, ast.Dict):
                yield from ((name, ast.literal_eval(key)) for key in keyword.value.keys if key is not None)
            elif keyword.arg != "when" and (name in PARAMETER_MARKS or keyword.arg in ("timeout", "content")):
                yield from ((name, text) for text in filter(None, [constant_text(keyword.value)]))


def constant_text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def bound_names(tree: ast.Module) -> set[str]:
    names = set(dir(builtins))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).split(".")[0])
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
    return names


def injecting(tree: ast.Module) -> Iterator[str]:
    """The decorators of a stub that it uses itself: ``fixture``, of ``tmp_path``."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and "injects" in map(decorator_name, node.decorator_list):
            yield node.name


def form_problems(tree: ast.Module, also: Container[str] = ()) -> Iterator[str]:
    """What is wrong with decorators, marks and names; ``also`` are names that marks may give besides parameters."""
    known = {*OTHER_DECORATORS, *marks.__all__, *injecting(tree)}
    yield from hidden_marks(tree)
    bound = bound_names(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | FunctionNode):
            names = map(decorator_name, node.decorator_list)
            yield from (f"{node.lineno}: unknown decorator {name!r}" for name in names if name not in known)
            yield from mark_problems(node)
        if isinstance(node, FunctionNode):
            for mark, name in named_parameters(node):
                if not name.startswith("self.") and name not in parameters(node) and name not in also:
                    yield f"{node.lineno}: @{mark} names {name!r}, which is no parameter of {node.name}"
        if isinstance(node, ast.Name) and node.id not in bound:
            yield f"{node.lineno}: {node.id} is not defined"


def hidden_marks(tree: ast.Module) -> Iterator[str]:
    """Marks that a function or a method hides by its name, so that what they say is lost: ``Mastodon.blocks``."""
    imported = {
        a.asname or a.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module == "loopsafe.marks"
        for a in node.names
    }
    bodies = [tree.body, *(node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]
    for node in (node for body in bodies for node in body):
        if isinstance(node, ast.ClassDef | FunctionNode) and node.name in imported:
            yield f"{node.lineno}: {node.name} hides the mark: what it says would be lost"


def mark_problems(node: FunctionNode | ast.ClassDef) -> Iterator[str]:
    for name, call in mark_calls(node):
        try:
            inspect.signature(getattr(marks, name)).bind(*call.args, **{k.arg or "": k for k in call.keywords})
        except TypeError as error:
            yield f"{node.lineno}: @{name}: {error}"
        constants = [a.value for a in call.args if isinstance(a, ast.Constant)]
        allowed = {"blocks": KINDS, "waits": WHATS}.get(name)
        if allowed is not None:
            yield from (f"{node.lineno}: @{name}: unknown {c!r}" for c in constants if c not in allowed)
        for keyword in call.keywords:
            if keyword.arg == "duration" and ast.literal_eval(keyword.value) not in DURATIONS:
                yield f"{node.lineno}: @{name}: unknown duration"
