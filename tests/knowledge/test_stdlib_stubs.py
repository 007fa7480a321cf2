"""The standard library's stubs are complete, and say only what the running interpreter confirms.

A comment at the end of a name's first line tells where the name exists: ``# 3.12+``, ``# until 3.12``, ``# windows``,
``# unix``, ``# not on linux``, ``# where compiled in``. For a whole module its docstring says it. ``# dynamic`` excuses
a name that is made at run time, and ``# delete: 3.12+`` a parameter. Names that begin with one underscore are the
stub's own.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import importlib
import importlib.util
import inspect
import io
import pkgutil
import re
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe import marks
from tests.knowledge.stub_form import (
    FunctionNode,
    bound_names,
    decorator_name,
    form_problems,
    functions,
    module_name,
    named_parameters,
    parameters,
    stub_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(marks.__file__).parent / "lint" / "knowledge" / "stdlib"
STUBS = sorted(ROOT.rglob("*.pyi"))
IDS = [str(path.relative_to(ROOT)) for path in STUBS]
PLATFORM = {"windows": sys.platform == "win32", "unix": sys.platform != "win32", "not on linux": False}

NOT_DESCRIBED = {
    "idlelib": "an application",
    "lib2to3": "an application; until 3.12",
    "pydoc_data": "data of pydoc",
    "turtledemo": "demonstrations",
}
UNDOCUMENTED = {
    "asyncio": "base_subprocess base_tasks format_helpers log proactor_events sslproto staggered trsock windows_utils",
    "ctypes": "macholib test",
    "curses": "has_key",
    "distutils": "*",  # until 3.11: what other packages used is described
    "encodings": "*",  # one codec each; of all of them idna offers functions
    "importlib": "readers simple",
    "multiprocessing": "forkserver heap popen_fork popen_forkserver popen_spawn_posix popen_spawn_win32 reduction "
    "resource_sharer resource_tracker spawn",
    "sqlite3": "dump test",
    "tkinter": "dialog test tix",
    "unittest": "test util",
}


def is_here(text: str) -> bool:
    """Whether what a comment or docstring says of versions and platforms includes the running interpreter."""
    since, until = re.search(r"(\d)\.(\d+)\+", text), re.search(r"\buntil (\d)\.(\d+)", text)
    if since and sys.version_info[:2] < (int(since[1]), int(since[2])):
        return False
    if until and sys.version_info[:2] > (int(until[1]), int(until[2])):
        return False
    return all(here for words, here in PLATFORM.items() if re.search(rf"\b{words}\b", text))


def imported(path: Path) -> Any:
    """The module that a stub describes; skipped where its docstring says that it is not here."""
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    name = module_name(path, ROOT)
    if name in ("this", "antigravity"):
        pytest.skip("importing it prints, or opens a browser")
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        try:
            return importlib.import_module(name)
        except ImportError as error:
            if is_here(docstring) and name.partition(".")[0] not in OPTIONAL:
                raise
            pytest.skip(f"not here: {error}")


OPTIONAL = {
    *("tkinter", "turtle", "curses", "dbm", "readline", "lzma", "bz2", "sqlite3", "ssl", "ctypes", "nis", "crypt"),
    *("msvcrt", "winreg", "winsound", "nt", "posix", "pwd", "grp", "spwd", "fcntl", "termios", "tty", "pty", "syslog"),
    *("resource", "ossaudiodev", "asyncio", "msilib", "zlib"),
}


@pytest.mark.parametrize("path", STUBS, ids=IDS)
def test_is_well_formed(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"), str(path), feature_version=(3, 10))
    assert ast.get_docstring(tree), "the first line says what the module is"
    problems = [*form_problems(tree), *import_problems(tree), *self_predicates(tree)]
    assert not problems, "\n".join(["", *problems])


def import_problems(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or node.level:
            continue
        module = node.module or ""
        if module == "loopsafe.marks":
            yield from (f"{node.lineno}: no mark {a.name!r}" for a in node.names if a.name not in marks.__all__)
            continue
        file = stub_file(module, ROOT)
        if file is None:
            yield f"{node.lineno}: no stub of {module}"
            continue
        bound = bound_names(ast.parse(file.read_text("utf-8")))
        for alias in node.names:
            if alias.name != "*" and alias.name not in bound and stub_file(f"{module}.{alias.name}", ROOT) is None:
                yield f"{node.lineno}: the stub of {module} has no {alias.name}"


def self_predicates(tree: ast.Module) -> Iterator[str]:
    """``self.NAME`` in a predicate speaks of a parameter of the constructor, the class's own or an inherited one."""
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    for cls in classes.values():
        constructor = find_constructor(classes, cls)
        for function in functions(cls):
            for mark, name in named_parameters(function):
                if name.startswith("self.") and constructor is not None and name[5:] not in parameters(constructor):
                    yield f"{function.lineno}: @{mark}: the constructor of {cls.name} has no parameter {name[5:]!r}"


def find_constructor(classes: dict[str, ast.ClassDef], cls: ast.ClassDef) -> FunctionNode | None:
    own = next((f for f in cls.body if isinstance(f, FunctionNode) and f.name == "__init__"), None)
    if own is not None:
        return own
    for base in cls.bases:
        name = base.value if isinstance(base, ast.Subscript) else base
        if isinstance(name, ast.Name) and name.id in classes and name.id != cls.name:
            return find_constructor(classes, classes[name.id])
    return None


# ------------------------------------------------------------------------------- against the running interpreter


class Checker:
    """Looks the names of one stub up in its module."""

    def __init__(self, path: Path) -> None:
        self.lines = path.read_text("utf-8").splitlines()
        self.tree = ast.parse("\n".join(self.lines))
        self.problems: list[str] = []

    def comment(self, node: ast.stmt) -> str:
        return self.lines[node.lineno - 1].partition("  # ")[2]

    def is_checked(self, node: ast.stmt, exists: bool) -> bool:
        """Whether the name must exist here; says so when it exists although the comment denies it."""
        comment = self.comment(node)
        if re.match("dynamic|where compiled in", comment):
            return False
        if re.match(r"\d\.\d|until|windows|unix|not on", comment) and not is_here(comment):
            if exists:
                self.report(node, f"exists, although the stub says: {comment}")
            return False
        return True

    def body(self, scope: ast.Module | ast.ClassDef) -> Iterator[tuple[ast.stmt, str]]:
        for node in scope.body:
            for name in defined_names(node):
                if not re.match("_(?!_)|__getattr__", name):
                    yield node, name

    def module(self, module: Any) -> None:
        for node, name in self.body(self.tree):
            if not self.is_checked(node, hasattr(module, name)):
                continue
            if not hasattr(module, name):
                self.report(node, f"{module.__name__} has no {name}")
            elif isinstance(node, ast.ClassDef):
                self.cls(node, getattr(module, name))
            elif isinstance(node, FunctionNode):
                self.function(node, getattr(module, name))

    def cls(self, node: ast.ClassDef, real: Any) -> None:
        if not isinstance(real, type):
            return
        for child, name in self.body(node):
            exists = hasattr(real, name) or name in instance_attributes(real)
            if not self.is_checked(child, exists):
                continue
            if not exists:
                self.report(child, f"{real.__qualname__} has no {name}")
            elif isinstance(child, FunctionNode):
                self.function(child, inspect.getattr_static(real, name, None), real)

    def function(self, node: FunctionNode, real: Any, owner: type | None = None) -> None:
        is_static = isinstance(real, staticmethod)
        real = real.__func__ if isinstance(real, staticmethod | classmethod) else real
        marked = {decorator_name(d) for d in node.decorator_list} & {"blocks", "waits"}
        is_coroutine = inspect.iscoroutinefunction(real) or inspect.isasyncgenfunction(real)
        if marked and is_coroutine:
            self.report(node, f"{node.name} is marked but is a coroutine function")
        if is_coroutine and isinstance(node, ast.FunctionDef):
            self.report(node, f"{node.name} is a coroutine function")
        if isinstance(node, ast.AsyncFunctionDef) and inspect.isfunction(real) and not is_coroutine:
            self.report(node, f"{node.name} is no coroutine function")
        names = {name for _, name in named_parameters(node) if not name.startswith("self.")}
        if names and (signature := signature_of(real, owner if node.name == "__init__" else None)):
            self.parameters(node, names, signature, skipped=int(owner is not None and not is_static))

    def parameters(self, node: FunctionNode, names: set[str], signature: inspect.Signature, skipped: int) -> None:
        real = list(signature.parameters.values())
        if any(p.kind is p.VAR_KEYWORD for p in real):
            return
        positional = [p for p in real if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
        variadic = any(p.kind is p.VAR_POSITIONAL for p in real)
        if real and real[0].name in ("self", "cls", "type") and skipped:
            skipped = 0
        only = [p.arg for p in node.args.posonlyargs]
        for name in sorted(names):
            if re.search(rf"\b{name}: \d", self.comment(node)) and not is_here(self.comment(node)):
                continue
            if node.args.vararg and node.args.vararg.arg == name:
                exists = variadic
            elif name in only:
                exists = variadic or only.index(name) - skipped < len(positional)
            else:
                exists = name in signature.parameters
            if not exists:
                self.report(node, f"{node.name} has no parameter {name}: {signature}")

    def report(self, node: ast.stmt, problem: str) -> None:
        self.problems.append(f"{node.lineno}: {problem}")


@functools.cache
def instance_attributes(cls: type) -> frozenset[str]:
    """What is annotated, a slot, or assigned to ``self`` somewhere in the class and its bases."""
    names: set[str] = set()
    for base in cls.__mro__[:-1]:
        slots, annotations = vars(base).get("__slots__", ()), vars(base).get("__annotations__", ())
        names.update(annotations if isinstance(annotations, dict) else (), [slots] if isinstance(slots, str) else slots)
        with contextlib.suppress(Exception):  # no source, or what inspect takes for it
            names.update(re.findall(r"\bself\.(\w+)\b(?=[^=\n(]*=[^=])", inspect.getsource(base)))
    return frozenset(names)


def defined_names(node: ast.stmt) -> list[str]:
    if isinstance(node, FunctionNode | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    if isinstance(node, ast.Assign) and not (
        isinstance(node.value, ast.Call) and decorator_name(node.value) in ("TypeVar", "ParamSpec")
    ):
        return [t.id for t in node.targets if isinstance(t, ast.Name)]
    if isinstance(node, ast.ImportFrom):
        return [a.asname for a in node.names if a.asname == a.name]
    return []


def signature_of(real: Any, cls: type | None) -> inspect.Signature | None:
    for candidate in (cls, real):
        if candidate is not None:
            with contextlib.suppress(TypeError, ValueError):
                return inspect.signature(candidate)
    return None


@pytest.mark.parametrize("path", STUBS, ids=IDS)
def test_names_exist_here(path: Path) -> None:
    checker = Checker(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        checker.module(imported(path))
    assert not checker.problems, "\n".join(["", *checker.problems])


def test_every_module_has_a_stub() -> None:
    public = {name for name in sys.stdlib_module_names if not name.startswith("_")}
    missing = sorted(name for name in public - NOT_DESCRIBED.keys() if stub_file(name, ROOT) is None)
    assert not missing, f"without a stub: {missing}"


def test_every_documented_submodule_has_a_stub() -> None:
    missing = []
    for name in sorted(n for n in sys.stdlib_module_names if not n.startswith("_") and n not in NOT_DESCRIBED):
        found = importlib.util.find_spec(name)
        for info in pkgutil.iter_modules(list(found.submodule_search_locations or ()) if found else []):
            internal = info.name.startswith("_") or {"*", info.name} & set(UNDOCUMENTED.get(name, "").split())
            if not internal and stub_file(f"{name}.{info.name}", ROOT) is None:
                missing.append(f"{name}.{info.name}")
    assert not missing, missing
