"""Looks up what a stub says in the package that it describes, where that can be imported."""

from __future__ import annotations

import ast
import collections.abc
import importlib
import inspect
import re
import sys
import warnings
from typing import TYPE_CHECKING, Any

from tests.knowledge.stub_form import FunctionNode, decorator_name, named_parameters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

UNCHECKED_BASES = {"Generic", "Protocol", "Iterable", "Iterator", "Sequence", "Mapping", "TypedDict", "NamedTuple"}


class Checker:
    """Looks the names of one stub up in the module that it describes."""

    def __init__(self, path: Path) -> None:
        self.lines = path.read_text("utf-8").splitlines()
        self.tree = ast.parse("\n".join(self.lines))
        self.problems: list[str] = []
        self.checked = 0

    def excused(self, node: ast.stmt, *words: str) -> bool:
        first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))])
        last = node.body[0].lineno if isinstance(node, FunctionNode | ast.ClassDef) else node.lineno
        comments = [line.partition("#")[2] for line in self.lines[first - 1 : last]]
        return any(re.search(rf"\b{word}\b", comment) for comment in comments for word in words)

    def body(self, statements: list[ast.stmt]) -> Iterator[ast.stmt]:
        for node in statements:
            if isinstance(node, ast.If):
                test = ast.unparse(node.test)
                chosen = node.body if "version_info" not in test or eval(test, {"sys": sys}) else node.orelse
                yield from self.body(chosen)
            else:
                yield node

    def module(self, module: ModuleType) -> None:
        for node in self.body(self.tree.body):
            if isinstance(node, ast.ClassDef) and (found := re.search(r"# is: (\S+)$", self.lines[node.lineno - 1])):
                self.cls(node, resolve(found[1]))
            for name in self.names(node):
                if self.excused(node, "dynamic", "version"):
                    continue
                self.checked += 1
                if not hasattr(module, name):
                    self.report(node, f"{module.__name__} has no {name}")
                elif isinstance(node, ast.ClassDef):
                    self.cls(node, getattr(module, name))
                elif isinstance(node, FunctionNode):
                    self.function(node, getattr(module, name))

    def names(self, node: ast.stmt) -> list[str]:
        if isinstance(node, FunctionNode | ast.ClassDef):
            names = [node.name]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names = [node.target.id]
        elif isinstance(node, ast.Assign):
            names = [t.id for t in node.targets if isinstance(t, ast.Name)]
            if isinstance(node.value, ast.Call) and decorator_name(node.value) == "TypeVar":
                names = []
        elif isinstance(node, ast.ImportFrom):
            names = [a.asname for a in node.names if a.asname == a.name]
        else:
            names = []
        return [name for name in names if not re.match("_(?!_)|__getattr__", name)]

    def cls(self, node: ast.ClassDef, real: Any) -> None:
        if not isinstance(real, type):
            return
        self.bases(node, real)
        for child in self.body(node.body):
            for name in self.names(child):
                if self.excused(child, "dynamic", "version"):
                    continue
                self.checked += 1
                where = f"{real.__module__}.{real.__qualname__}"
                if isinstance(child, FunctionNode):
                    if not hasattr(real, name) and not instance_attribute(real, name):
                        self.report(child, f"{where} has no {name}")
                    elif name not in ("__init__", "__new__") or hasattr(real, "__init__"):
                        self.function(child, inspect.getattr_static(real, name, None), real)
                elif isinstance(child, ast.AnnAssign | ast.Assign) and not (
                    hasattr(real, name) or instance_attribute(real, name)
                ):
                    self.report(child, f"{where} has no attribute {name}")

    def bases(self, node: ast.ClassDef, real: type) -> None:
        """A base of the stub's is one of the class's, by name: what is inherited is inherited there too."""
        above = {base.__name__ for base in real.__mro__}
        for base in node.bases:
            name = decorator_name(base.value if isinstance(base, ast.Subscript) else base)
            if name in UNCHECKED_BASES or name.startswith("_") or self.excused(node, "dynamic", "version", "base"):
                continue
            structural = getattr(collections.abc, name, None)
            if name not in above and not (structural and issubclass(real, structural)):
                self.report(node, f"{real.__module__}.{real.__qualname__} is no {name}")

    def function(self, node: FunctionNode, real: Any, owner: type | None = None) -> None:
        bound = owner is not None and not isinstance(real, staticmethod | type)
        if isinstance(real, staticmethod | classmethod):
            real = real.__func__
        target = inspect.unwrap(real) if callable(real) else real
        marked = {decorator_name(d) for d in node.decorator_list} & {"blocks", "waits"}
        coroutine = inspect.iscoroutinefunction(target) or inspect.isasyncgenfunction(target)
        if marked and coroutine and isinstance(node, ast.FunctionDef):
            self.report(node, f"{node.name} is marked but is a coroutine function")
        if (
            isinstance(node, ast.AsyncFunctionDef)
            and inspect.isfunction(target)
            and not coroutine
            and not re.search("Awaitable|Coroutine|Async|Future|async ", annotation_of(target))
            and not self.excused(node, "async")
        ):
            self.report(node, f"{node.name} is async here and sync in the package")
        self.signature(node, real, bound=bound)

    def signature(self, node: FunctionNode, real: Any, *, bound: bool) -> None:
        """Parameters the stub names exist under that name, and those passed by position have that position."""
        try:
            parameters = list(inspect.signature(real).parameters.values())[bound:]
        except (TypeError, ValueError):
            return
        kinds = {p.kind for p in parameters}
        names = [p.name for p in parameters]
        places = [p.name for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
        listed = ", ".join(names)
        positional = [a.arg for a in [*node.args.posonlyargs, *node.args.args]]
        positional = positional[bound or positional[:1] == ["self"] :]
        for place, name in enumerate([] if is_special(node.name) else positional):
            there = places[place] if place < len(places) else ""
            if name == there or (name.startswith("_") or there.startswith("_")):
                continue
            if name in places:
                self.report(node, f"{node.name}: {name} is not at this position: {listed}")
            elif name in names:
                self.report(node, f"{node.name}: {name} is passed by keyword only: {listed}")
            elif there or not kinds & {inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD}:
                self.report(node, f"{node.name} has no parameter {name}: {listed}")
        if inspect.Parameter.VAR_KEYWORD not in kinds:
            wanted = {n for _, n in named_parameters(node)} | {a.arg for a in node.args.kwonlyargs}
            for name in sorted(wanted - {*names, *positional}):
                if not name.startswith("self."):
                    self.report(node, f"{node.name} has no parameter {name}: {listed}")

    def report(self, node: ast.stmt, problem: str) -> None:
        self.problems.append(f"{node.lineno}: {problem}")


def is_special(name: str) -> bool:
    """Whether Python calls the method, by position, whatever its parameters are called; constructors it does not."""
    return name.startswith("__") and name.endswith("__") and name not in ("__init__", "__new__", "__call__")


def resolve(dotted: str) -> Any:
    """The class at a dotted path, nested in another class or not."""
    module, _, name = dotted.rpartition(".")
    try:
        return getattr(importlib.import_module(module), name)
    except ModuleNotFoundError:
        return getattr(resolve(module), name)


def annotation_of(function: Any) -> str:
    return str(getattr(function, "__annotations__", {}).get("return", ""))


def instance_attribute(cls: type, name: str) -> bool:
    """Whether ``name`` is annotated, a field, a slot, or assigned to ``self`` somewhere in the class's bases."""
    for base in cls.__mro__:
        fields = [getattr(base, key, None) or () for key in ("model_fields", "__fields__", "__slots__", "_fields")]
        if name in vars(base).get("__annotations__", {}) or any(name in f for f in fields):
            return True
        source = "\n".join(filter(None, map(source_of, vars(base).values())))
        if re.search(rf"\bself\.{name}\b\s*(:[^=\n]+)?(=|,)", source):
            return True
        if re.search(rf"__dict__\[['\"]{name}['\"]\]|setattr\([^)]*['\"]{name}['\"]", source):
            return True
    return bool(name in getattr(cls, "__annotations__", {}))


def source_of(value: Any) -> str:
    function = value.fget if isinstance(value, property) else value
    try:
        return inspect.getsource(function) if inspect.isfunction(function) else ""
    except (OSError, TypeError):
        return ""


def import_quietly(name: str) -> ModuleType:
    """The module of that name; what it warns of when it is imported is not about us."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if name.startswith("django."):
            _configure_django()
        return importlib.import_module(name)


def _configure_django() -> None:
    """Django's models need settings before they can be imported."""
    conf = importlib.import_module("django.conf")
    if not conf.settings.configured:
        conf.settings.configure(INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"])
        importlib.import_module("django").setup()
