"""Validate stubs of the user's: marks and kinds must exist, and predicates must name parameters that do."""

from __future__ import annotations

import ast
import inspect
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple, get_args

from loopsafe import marks
from loopsafe.lint.configuration.settings import did_you_mean
from loopsafe.lint.lexicon import BLOCKING_MARKS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

MODULE = "loopsafe.marks"
PARAMETER_MARKS = frozenset(
    {
        "announces",
        "calls",
        "changes_context",
        "enters_loop",
        "forgets",
        "hands",
        "iterates",
        "offloads",
        "receives",
        "schedules",
        "settles",
        "submits_to_loop",
        "takes_announced",
    }
)
PREDICATES = frozenset({"only_if", "never_if"})
CHOICES: Mapping[tuple[str, int | str], tuple[str, ...]] = {
    ("blocks", 0): get_args(marks.Kind),
    ("blocks", "duration"): get_args(marks.Duration),
    ("waits", 0): get_args(marks.What),
    ("waits", "what"): get_args(marks.What),
    ("blocks", "kind"): get_args(marks.Kind),
    ("runs_on_loop", "when"): get_args(marks.When),
    ("runs_in_thread", "when"): get_args(marks.When),
    ("schedules", "when"): get_args(marks.When),
}


class Problem(NamedTuple):
    """What is wrong in a stub, and on which line."""

    line: int
    message: str


def problems(tree: ast.Module) -> Iterator[Problem]:
    """Everything that is wrong with the marks of a stub."""
    reader = _Reader(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level:
            yield from _of_import(node)
        elif isinstance(node, ast.ClassDef):
            yield from reader.of(node, {})
            init = {name for child in node.body for name in _parameters(child) if _name(child) == "__init__"}
            for child in node.body:
                yield from reader.of(child, {"self": init} if init else {})
    methods = {id(child) for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for child in node.body}
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and id(node) not in methods:
            yield from reader.of(node, {})


def _of_import(node: ast.ImportFrom) -> Iterator[Problem]:
    """Marks that are imported from where they are not, and names that are no marks."""
    for name in (alias.name for alias in node.names):
        if node.module == "loopsafe" and name in marks.__all__:
            yield Problem(node.lineno, f'"{name}" is not in loopsafe: from {MODULE} import {name}')
        elif node.module == MODULE and name != "*" and name not in marks.__all__:
            yield Problem(node.lineno, _unknown(name))


class _Reader:
    """Reads decorators as one file binds their names."""

    def __init__(self, tree: ast.Module) -> None:
        self.bound: set[str] = set()
        self.marks: dict[str, str] = {}  # local name: mark
        self.modules: set[str] = set()  # what the module of the marks is called here
        for node in ast.walk(tree):
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                self._import(node)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                self.bound.add(node.name)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                self.bound.add(node.id)

    def _import(self, node: ast.Import | ast.ImportFrom) -> None:
        for alias in node.names:
            bound = alias.asname or alias.name.partition(".")[0]
            self.bound.add(bound)
            if isinstance(node, ast.Import):
                if alias.name == MODULE:
                    self.modules.add(alias.asname or MODULE)
            elif node.module == MODULE:
                names = marks.__all__ if alias.name == "*" else (alias.name,)
                self.bound.update(names if alias.name == "*" else ())
                self.marks.update((name if alias.name == "*" else bound, name) for name in names)
            elif f"{node.module}.{alias.name}" == MODULE:
                self.modules.add(bound)

    def of(self, node: ast.AST, known: Mapping[str, Collection[str]]) -> Iterator[Problem]:
        """What is wrong with a definition's marks; ``known`` has the parameters of constructors."""
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            return
        for decorator in node.decorator_list:
            call = decorator if isinstance(decorator, ast.Call) else None
            target = call.func if call is not None else decorator
            written = ast.unparse(target)
            mark = self.marks.get(written, "")
            module, _, name = written.rpartition(".")
            if module in self.modules:
                mark = name
                if mark not in marks.__all__:
                    yield Problem(decorator.lineno, _unknown(mark))
                    continue
            elif not module and written not in self.bound and (meant := _meant(written)):
                missing = f'"{written}" is not imported: from {MODULE} import {meant}'
                yield Problem(decorator.lineno, missing)
                continue
            if mark in marks.__all__:
                yield from (Problem(decorator.lineno, f"@{mark}: {text}") for text in _wrong(node, mark, call, known))


def _wrong(
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef,
    mark: str,
    call: ast.Call | None,
    known: Mapping[str, Collection[str]],
) -> Iterator[str]:
    """What is wrong with one mark on one definition."""
    if isinstance(node, ast.ClassDef) and mark in BLOCKING_MARKS:
        yield "says nothing on a class: mark its __init__ or its methods"
        return
    signature = inspect.signature(getattr(marks, mark))
    if call is None:
        if mark in BLOCKING_MARKS or mark in PARAMETER_MARKS - {"settles"} or mark in ("twin", "steps"):
            yield f"wants arguments: @{mark}{signature}".partition(" ->")[0]
        return
    keywords = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    try:
        signature.bind(*call.args, **keywords)
    except TypeError as error:
        text = str(error).replace("'", '"')
        wrong = [name for name in keywords if name not in signature.parameters]
        yield text + (did_you_mean(wrong[0], list(signature.parameters)) if wrong else "")
        return
    given: list[tuple[int | str, ast.expr]] = [*enumerate(call.args), *keywords.items()]
    for index, value in given:
        choices = CHOICES.get((mark, index))
        if choices and not (isinstance(value, ast.Constant) and value.value in choices):
            yield f"{ast.unparse(value)} is not one of {', '.join(filter(None, choices))}" + did_you_mean(
                str(value.value) if isinstance(value, ast.Constant) else "", choices
            )
    if not isinstance(node, ast.ClassDef):
        yield from _strangers(node, mark, call, keywords, known)


def _strangers(
    node: ast.FunctionDef | ast.AsyncFunctionDef,
    mark: str,
    call: ast.Call,
    keywords: Mapping[str, ast.expr],
    known: Mapping[str, Collection[str]],
) -> Iterator[str]:
    """Parameters that the mark names and the function does not have."""
    named: list[ast.expr] = list(call.args) if mark in PARAMETER_MARKS else []
    named += [keywords[name] for name in ("timeout", "coroutine", "content") if name in keywords]
    for name in PREDICATES & keywords.keys():
        value = keywords[name]
        if isinstance(value, ast.Dict):
            named += [key for key in value.keys if key is not None]
        elif not (isinstance(value, ast.Constant) and value.value is None):
            yield f"{name} must be a dict of parameters and values"
    parameters = list(_parameters(node))
    for value in named:
        text = value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else None
        if text is None:
            yield f"{ast.unparse(value)} is no parameter's name"
        elif text.startswith("self."):
            own = known.get("self")
            if own and text[5:] not in own:
                yield f'"{text}" is no parameter of __init__' + did_you_mean(text[5:], own)
        elif text and text not in parameters and (mark in PARAMETER_MARKS or node.args.kwarg is None):
            yield f'"{text}" is no parameter of {node.name}' + did_you_mean(text, parameters)


def _parameters(node: ast.AST) -> Iterator[str]:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        a = node.args
        for p in (*a.posonlyargs, *a.args, *a.kwonlyargs, *filter(None, (a.vararg, a.kwarg))):
            yield p.arg


def _name(node: ast.AST) -> str:
    return node.name if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else ""


def _meant(name: str) -> str:
    """The mark that a name looks like; empty when it looks like none."""
    return next(iter(get_close_matches(name, marks.__all__, n=1, cutoff=0.8)), "")


def _unknown(name: str) -> str:
    return f'there is no mark "{name}"' + did_you_mean(name, marks.__all__)
