"""The index of a project: every file's facts, found once, read in parallel when there is much to read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from loopsafe.lint.config import Config
from loopsafe.lint.discovery import discover
from loopsafe.lint.facts import ModuleFacts
from loopsafe.lint.model import Trouble
from loopsafe.lint.modules import STUB_ROOTS, Module, ModuleTable, locate
from loopsafe.lint.source import read_facts


@dataclass(slots=True)
class Index:
    """All modules of a project, by absolute path and by name."""

    table: ModuleTable
    config: Config
    modules: dict[str, Module] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # absolute path: the name it was given
    overlay: dict[str, bytes] = field(default_factory=dict)
    named_troubles: list[Trouble] = field(default_factory=list)

    def read(self, path: str) -> bytes:
        """A file's bytes, or those of the unsaved version; raises ``OSError``."""
        if path in self.overlay:
            return self.overlay[path]
        with open(path, "rb") as stream:
            return stream.read()

    def display(self, path: str) -> str:
        """How a path is written in reports: as it was named, else relative to the current folder when below it."""
        name = self.names.get(path)
        if name is None:
            current = os.getcwd()
            name = os.path.relpath(path, current) if path.startswith(current + os.sep) else path
            self.names[path] = name
        return name


def build(
    named: Iterable[str],
    config: Config,
    *,
    overlay: dict[str, bytes],
    jobs: int = 0,
    use_cache: bool = True,
    progress: Callable[[int, int], None] | None = None,
) -> Index:
    """Read the project below ``config.folder``, and the ``named`` files wherever they are."""
    names = {os.path.abspath(name): name for name in named}
    project = {os.path.abspath(name) for name in discover([config.folder], config).files} if config.folder else set()
    files = sorted(project | set(names))
    stub_roots = tuple(os.path.join(config.folder, name) for name in config.stubs) + STUB_ROOTS
    table = ModuleTable(_load_stub, stub_roots)
    index = Index(table, config, names=names, overlay=overlay)
    folders: dict[str, bool] = {}

    def has_init(folder: str) -> bool:
        if folder not in folders:
            folders[folder] = os.path.isfile(os.path.join(folder, "__init__.py"))
        return folders[folder]

    roots = source_roots(config)
    for number, path in enumerate(files):
        facts = _facts(index, path)
        if progress is not None:
            progress(number + 1, len(files))
        if isinstance(facts, Trouble):
            if path in names:
                index.named_troubles.append(facts)
            continue
        root, name, is_package = locate(path, roots, has_init)
        packaged = root in roots or "." in name
        index.modules[path] = table.add(name, path, root, is_package, packaged, facts)
    return index


def source_roots(config: Config) -> list[str]:
    """The folders that absolute imports start from, deepest first."""
    declared = [os.path.normpath(os.path.join(config.folder, name)) for name in config.src]
    usual = [os.path.join(config.folder, "src"), config.folder] if config.folder else []
    return sorted(dict.fromkeys(declared or usual), key=len, reverse=True)


def _facts(index: Index, path: str) -> ModuleFacts | Trouble:
    try:
        data = index.read(path)
    except OSError as error:
        return Trouble(index.display(path), f"cannot be read: {error.strerror or error}")
    facts = read_facts(data, path)
    if isinstance(facts, Trouble):
        return Trouble(index.display(path), facts.message, facts.line, facts.column)
    return facts


def _load_stub(path: str) -> ModuleFacts | None:
    try:
        with open(path, "rb") as stream:
            data = stream.read()
    except (OSError, ValueError):
        return None
    facts = read_facts(data, path)
    if isinstance(facts, Trouble):
        raise StubError(f"{path}:{facts.line}: {facts.message}")
    return facts


class StubError(Exception):
    """A stub that cannot be used; the text says which, where and why."""
