"""Module names and files: which file an import means, in the project and in the knowledge."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from loopsafe.lint.facts import SOURCE, TAG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from loopsafe.lint.facts import ModuleFacts

KNOWLEDGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "knowledge")
TESTS = frozenset({"test", "tests", "testing", "conftest"})
STUB_ROOTS = tuple(os.path.join(KNOWLEDGE, part) for part in ("stdlib", "thirdparty", "frameworks"))
SKETCHES = os.path.join(KNOWLEDGE, "sketches")


@dataclass(slots=True, eq=False)
class Module:
    """One file and its facts, which are loaded on first use; ``number`` identifies it within a program."""

    number: int
    name: str
    path: str
    root: str
    is_package: bool
    is_stub: bool
    load: Callable[[], ModuleFacts]
    packaged: bool = True  # reached through folders that all have __init__.py, or directly below a source root
    facts: ModuleFacts = field(init=False)

    def __getattr__(self, name: str) -> ModuleFacts:
        if name != "facts":
            raise AttributeError(name)
        self.facts = facts = self.load()
        return facts

    @property
    def is_bundled(self) -> bool:
        """Whether this is knowledge that travels with loopsafe."""
        return self.is_stub and self.path.startswith(KNOWLEDGE)

    @property
    def is_sketch(self) -> bool:
        """Whether this is a library's code in outline, which is followed as the project's own is."""
        return self.root == SKETCHES

    @property
    def is_third_party(self) -> bool:
        """Whether this is knowledge of a library that is not Python's own."""
        return self.is_stub and self.path.startswith(STUB_ROOTS[1:])

    @property
    def is_test(self) -> bool:
        """Whether this belongs to tests, by its name."""
        names = self.name.split(".")
        return not TESTS.isdisjoint(names) or names[-1].startswith("test_") or names[-1].endswith("_test")

    @property
    def package(self) -> str:
        """The package that relative imports start from."""
        return self.name if self.is_package else self.name.rpartition(".")[0]

    def absolute(self, level: int, dotted: str) -> str:
        """The absolute name of a possibly relative import here: ``from .. import x`` has level 2, ``import x`` 0."""
        if not level:
            return dotted
        parts = self.package.split(".")
        base = ".".join(parts[: len(parts) - (level - 1)]) if level > 1 else self.package
        return f"{base}.{dotted}" if dotted and base else dotted or base


def locate(path: str, roots: Sequence[str], has_init: Callable[[str], bool]) -> tuple[str, str, bool]:
    """The source root, dotted name and is-package of a file.

    ``roots`` are the configured source roots, the longest match first; ``has_init`` tells whether a folder has an
    ``__init__`` file. A file outside any root is named from the outermost folder of its package.
    """
    folder, base = os.path.split(path)
    stem = base.rpartition(".")[0]
    top = folder
    while has_init(top):
        above = os.path.dirname(top)
        if above == top:
            break
        top = above
    root = top
    for candidate in roots:
        inside = candidate == os.sep or folder == candidate or folder.startswith(candidate + os.sep)
        # A namespace package: the configured root is above the outermost folder with an __init__ file.
        if inside and len(candidate) <= len(top):
            root = candidate
            break
    relative = os.path.relpath(folder, root)
    parts = [] if relative == "." else relative.split(os.sep)
    if stem == "__init__":
        return root, ".".join(parts) or "__init__", True
    return root, ".".join([*parts, stem]), False


@dataclass(slots=True)
class ModuleTable:
    """The project's modules by name, with the knowledge behind them."""

    load_stub: Callable[[str], ModuleFacts | None]
    stub_roots: Sequence[str] = STUB_ROOTS
    modules: list[Module] = field(default_factory=list)
    by_name: dict[str, list[Module]] = field(default_factory=dict)
    stubs: dict[str, Module | None] = field(default_factory=dict)
    prefixes: set[str] = field(default_factory=set)
    memo: dict[tuple[str, str], Module | None] = field(default_factory=dict)

    def add(
        self, name: str, path: str, root: str, is_package: bool, packaged: bool, load: Callable[[], ModuleFacts]
    ) -> Module:
        """Register a file of the project."""
        module = Module(len(self.modules), name, path, root, is_package, False, load, packaged)
        self.modules.append(module)
        self.by_name.setdefault(name, []).append(module)
        while "." in name:
            name = name.rpartition(".")[0]
            self.prefixes.add(name)
        return module

    def project(self) -> Iterable[Module]:
        """The project's own modules, without knowledge."""
        return (module for module in self.modules if not module.is_stub)

    def find(self, name: str, importer: Module | None) -> Module | None:
        """The module an absolute import of ``name`` means in ``importer``; the project comes before the knowledge."""
        root = importer.root if importer is not None and not importer.is_stub else ""
        key = (name, root)
        if key not in self.memo:
            self.memo[key] = self._find(name, root, importer is not None and importer.is_stub)
        return self.memo[key]

    def _find(self, name: str, root: str, from_stub: bool) -> Module | None:
        candidates = self.by_name.get(name, ()) if not from_stub else ()
        best = None
        for module in candidates:
            if module.root == root:
                return module
            if best is None and module.packaged:
                best = module
        return best or self.stub(name)

    def sketch(self, name: str) -> None:
        """Take in what a library does with what it is handed, unless the project brings the library itself."""
        path = sketched()[name]
        facts = self.load_stub(path) if name not in self.by_name else None
        if facts is None:
            return
        self.add(name, path, SKETCHES, path.endswith("__init__.pyi"), True, _constant(facts))
        for entries in facts.frames[0].bindings.values():
            for _, value in entries:
                if value is not None and value[TAG] == "from" and (other := value[SOURCE]) in sketched():
                    self.sketch(other)

    def is_namespace(self, name: str) -> bool:
        """Whether ``name`` is a folder of modules without a module of its own."""
        parts = name.split(".")
        return name in self.prefixes or any(
            os.path.isdir(os.path.join(root, *parts)) for root in self.stub_roots if _may_have(root, parts[0])
        )

    def stub(self, name: str) -> Module | None:
        """The knowledge about module ``name``."""
        if name not in self.stubs:
            self.stubs[name] = self._load(name)
        return self.stubs[name]

    def _load(self, name: str) -> Module | None:
        parts = name.split(".")
        relative = os.path.join(*parts) if name else ""
        for root in self.stub_roots:
            if not _may_have(root, parts[0]):
                continue
            for tail, is_package in ((".pyi", False), (os.sep + "__init__.pyi", True)):
                path = os.path.join(root, relative + tail)
                facts = self.load_stub(path)
                if facts is not None:
                    module = Module(len(self.modules), name, path, root, is_package, True, _constant(facts))
                    self.modules.append(module)
                    return module
        return None


def _may_have(root: str, name: str) -> bool:
    """Whether a folder of stubs may have a top-level module; of most that a program imports, no file need be sought."""
    return root not in STUB_ROOTS or name in _bundled(root)


@cache
def _bundled(root: str) -> frozenset[str]:
    """The names of modules that are directly below a folder of the knowledge."""
    return frozenset(entry.removesuffix(".pyi") for entry in os.listdir(root))


@cache
def sketched() -> dict[str, str]:
    """The modules of libraries that there is an outline of, and where it is."""
    found = {}
    for folder, _, files in os.walk(SKETCHES):
        for file in files:
            path = os.path.join(folder, file)
            parts = os.path.relpath(path, SKETCHES).removesuffix(".pyi").split(os.sep)
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return dict(sorted(found.items()))


def _constant(facts: ModuleFacts) -> Callable[[], ModuleFacts]:
    return lambda: facts
