"""Third-party stubs say only what is true: each is well formed, and names what the installed package really has.

The first half is fast and needs no package. The second half (``pytest -m knowledge``) looks every class, function,
method and attribute of a stub up in the package named by its ``# knowledge: DISTRIBUTION`` line, wherever it can be
imported, and says so where it cannot. Two comments on a name's line excuse it: ``# dynamic`` (made at run time, out of
reach of attribute lookup) and ``# version: WHAT`` (present in some releases only). Names that begin with an underscore
are the stub's own, and ``__getattr__`` is its way to say that members are made at run time. ``# async: WHY`` excuses
an ``async def`` that stands for a function returning an awaitable; ``# base: WHY`` a base that the class behaves like
without having it; ``# is: PATH`` says which class a class of the stub stands for, where its own name is not that
class's.
"""

from __future__ import annotations

import ast
import builtins
import collections.abc
import importlib
import inspect
import re
import sys
import typing
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe import marks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(marks.__file__).parent / "lint" / "knowledge" / "thirdparty"
STUBS = sorted(ROOT.rglob("*.pyi"))
IDS = [str(path.relative_to(ROOT)) for path in STUBS]

UNCHECKED_BASES = {"Generic", "Protocol", "Iterable", "Iterator", "Sequence", "Mapping", "TypedDict", "NamedTuple"}
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
KINDS = set(typing.get_args(marks.Kind))
DURATIONS = set(typing.get_args(marks.Duration))
WHATS = set(typing.get_args(marks.What))
PARAMETER_MARKS = {
    "offloads", "schedules", "calls", "iterates", "settles", "submits_to_loop", "enters_loop", "changes_context",
}  # fmt: skip
OTHER_DECORATORS = {
    "overload", "property", "cached_property", "staticmethod", "classmethod", "abstractmethod", "setter", "final",
    "contextmanager", "asynccontextmanager", "type_check_only",
}  # fmt: skip


def module_name(path: Path) -> str:
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def distribution(source: str) -> str:
    found = re.search(r"^# knowledge: (\S+)$", source, re.MULTILINE)
    return found[1] if found else ""


def stub_file(module: str) -> Path | None:
    base = ROOT.joinpath(*module.split("."))
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
            elif keyword.arg != "when" and (name in PARAMETER_MARKS or keyword.arg == "timeout"):
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


@pytest.mark.parametrize("path", STUBS, ids=IDS)
def test_is_well_formed(path: Path) -> None:
    source = path.read_text("utf-8")
    tree = ast.parse(source, str(path), feature_version=(3, 10))
    assert ast.get_docstring(tree), "the first line says what the library is"
    assert distribution(source), "a line under it names the distribution: # knowledge: NAME"
    problems = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            problems += [
                f"{node.lineno}: unknown decorator {decorator_name(d)!r}"
                for d in node.decorator_list
                if decorator_name(d) not in OTHER_DECORATORS | set(marks.__all__)
            ]
            problems += mark_problems(node)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            problems += import_problems(node)
    for function in functions(tree):
        known = parameters(function)
        problems += [
            f"{function.lineno}: @{mark} names {name!r}, which is no parameter of {function.name}"
            for mark, name in named_parameters(function)
            if not name.startswith("self.") and name not in known
        ]
    bound = bound_names(tree)
    problems += [
        f"{node.lineno}: {node.id} is not defined"
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id not in bound
    ]
    assert not problems, "\n".join(["", *problems])


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


@cache
def names_of(stub: Path) -> set[str]:
    return bound_names(ast.parse(stub.read_text("utf-8")))


def import_problems(node: ast.ImportFrom) -> Iterator[str]:
    module = node.module or ""
    if module == "loopsafe.marks":
        yield from (f"{node.lineno}: no mark {a.name!r}" for a in node.names if a.name not in marks.__all__)
        return
    file = stub_file(module)
    if file is None:
        return
    for alias in node.names:
        if alias.name not in names_of(file) and stub_file(f"{module}.{alias.name}") is None:
            yield f"{node.lineno}: the stub of {module} has no {alias.name}"


# ------------------------------------------------------------------------------ against the installed package


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


def configure_django() -> None:
    """Django's models need settings before they can be imported."""
    conf = importlib.import_module("django.conf")
    if not conf.settings.configured:
        conf.settings.configure(INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"])
        importlib.import_module("django").setup()


@pytest.mark.knowledge
@pytest.mark.parametrize("path", STUBS, ids=IDS)
def test_names_exist_in_the_installed_package(
    path: Path, record_property: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LITELLM_LOCAL_MODEL_COST_MAP", "True")  # its import fetches a list otherwise
    name = module_name(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            if name.startswith("django."):
                configure_django()
            module = importlib.import_module(name)
        except Exception as error:
            pytest.skip(
                f"{distribution(path.read_text('utf-8'))} cannot be imported here: {type(error).__name__}: {error}"
            )
        checker = Checker(path)
        checker.module(module)
    record_property("names", checker.checked)
    assert not checker.problems, "\n".join(["", *checker.problems])
