"""The index of a project: every file's facts, remembered by content, read in parallel when there is much to read."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.cache.compact import Damaged, dumps, loads
from loopsafe.lint.cache.location import cache_folder, digest
from loopsafe.lint.cache.store import LEVEL, Packer, Store
from loopsafe.lint.cache.tree import Tree
from loopsafe.lint.configuration.errors import ConfigError
from loopsafe.lint.facts import MODULE, Frame, ModuleFacts
from loopsafe.lint.files.discovery import discover
from loopsafe.lint.files.gathering import Gathering
from loopsafe.lint.files.reading import extract_file
from loopsafe.lint.files.source import read_facts
from loopsafe.lint.model import Trouble
from loopsafe.lint.modules import SKETCHES, STUB_ROOTS, Module, ModuleTable, locate
from loopsafe.lint.parallel import paused_gc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from concurrent.futures import Executor

    from loopsafe.lint.cache.witness import Witness
    from loopsafe.lint.configuration.config import Config

NOTHING = ModuleFacts((Frame("", MODULE, 1, -1, -1, (), (), None, (), (), (), ((),), {}, True, 1),), (), (), (), {},
                      frozenset(), {}, {})  # fmt: skip
"""The facts of an empty file, for one that vanishes while we run."""


class StubError(ConfigError):
    """A stub that cannot be used; the text says which, where and why."""


class Options(NamedTuple):
    """How a project is read and judged; nothing of it changes what is found.

    Attributes:
        jobs: worker processes; 0 decides by the work there is.
        use_cache: whether to read and write the cache, in the project's folder.
        executor: where facts are extracted, instead of in worker processes.
        progress: is told how many steps are done, and of how many.
        witness: notes what the answer is made from.
    """

    jobs: int = 0
    use_cache: bool = True
    executor: Executor | None = None
    progress: Callable[[int, int], None] | None = None
    witness: Witness | None = None


@dataclass(slots=True)
class Index:
    """All modules of a project, by absolute path and by name."""

    config: Config
    store: Store
    table: ModuleTable
    names: dict[str, str] = field(default_factory=dict)  # of the files to report on, as they were named
    shown: dict[str, str] = field(default_factory=dict)  # how other paths are written in reports
    overlay: dict[str, bytes] = field(default_factory=dict)  # unsaved content
    modules: dict[str, Module] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)  # digests of what was read
    facts: dict[str, ModuleFacts] = field(default_factory=dict)  # until they are registered
    troubles: dict[str, Trouble] = field(default_factory=dict)  # why a file has no facts
    stubs: dict[str, bytes] = field(default_factory=dict)  # digests of the stubs that were used
    known_stubs: dict[str, ModuleFacts | None] = field(default_factory=dict)
    named_troubles: list[Trouble] = field(default_factory=list)  # those of files to report on
    _packer: Packer = field(default_factory=lambda: Packer(LEVEL))

    def read(self, path: str) -> bytes:
        """A file's bytes, or those of the unsaved version; raises ``OSError``."""
        if path in self.overlay:
            return self.overlay[path]
        with open(path, "rb") as stream:
            return stream.read()

    def display(self, path: str) -> str:
        """How a path is written in reports: as it was named, else relative to the current folder when below it."""
        name = self.names.get(path) or self.shown.get(path)
        if name is None:
            current = os.getcwd()
            name = os.path.relpath(path, current) if path.startswith(current + os.sep) else path
            self.shown[path] = name
        return name

    def load(self, path: str, content: bytes) -> ModuleFacts:
        """The facts of a file whose content is known."""
        try:
            return loads(self.store.get(content))
        except Damaged:
            pass
        try:
            facts = read_facts(self.read(path), path)
        except OSError:
            return NOTHING
        return NOTHING if isinstance(facts, Trouble) else facts

    def load_stub(self, path: str) -> ModuleFacts | None:
        """The facts of a stub; None when there is no such file."""
        if path not in self.known_stubs:
            self.known_stubs[path] = self._load_stub(path)
        return self.known_stubs[path]

    def _load_stub(self, path: str) -> ModuleFacts | None:
        """The facts of a stub from the store, or from the file."""
        try:
            data = self.read(path)
        except (OSError, ValueError):
            return None
        if not path.startswith((*STUB_ROOTS, SKETCHES)):
            _demand_sense(path, data)
        content = self.stubs[path] = digest(data)
        if content in self.store:
            try:
                return loads(self.store.get(content))
            except Damaged:
                pass
        with paused_gc():
            facts = read_facts(data, path)
        if isinstance(facts, Trouble):
            raise StubError(f"{path}:{facts.line}: {facts.message}")
        self.keep(content, facts)
        return facts

    def keep(self, content: bytes, facts: ModuleFacts) -> None:
        """Have facts written to the store when the run is over."""
        if self.store.folder:
            try:
                self._packer.add(content, dumps(facts))
            except Damaged:
                return

    def save(self) -> None:
        """Write what this run has learned to the store."""
        blocks = self._packer.finish()
        self._packer = Packer(LEVEL)
        self.store.add(blocks, {*self.contents.values(), *self.stubs.values()})


def _demand_sense(path: str, data: bytes) -> None:
    """Raise `StubError` when a stub of the user's is wrong; that it cannot be parsed is found elsewhere."""
    import ast

    from loopsafe.lint.configuration.stubs import problems  # only for those who write stubs

    try:
        tree = ast.parse(data, path)
    except (SyntaxError, ValueError, RecursionError):
        return
    wrong = min(problems(tree), default=None)
    if wrong is not None:
        raise StubError(f"{path}:{wrong.line}: {wrong.message}")


def build(
    named: Iterable[str],
    config: Config,
    *,
    overlay: dict[str, bytes],
    options: Options = Options(),  # noqa: B008 - immutable
) -> Index:
    """Read the project below ``config.folder``, and the ``named`` files wherever they are."""
    names = {os.path.abspath(name): name for name in named}
    found = discover([config.folder] if config.folder else [], config)
    files = sorted({*found.files, *names})
    stub_roots = tuple(os.path.join(config.folder, name) for name in config.stubs) + STUB_ROOTS
    folder = cache_folder(config.folder) if options.use_cache else ""
    store = Store(folder)
    index = Index(config, store, ModuleTable(lambda path: index.load_stub(path), stub_roots), names, overlay=overlay)
    with paused_gc():
        tree = Tree(folder)
        Gathering(index, tree, options).run(files)
    _register(index, files)
    _look_at_stubs(index, options.witness)
    if options.witness is not None:
        options.witness.saw_walk(found)
        tree.show(files, options.witness)
    return index


def _look_at_stubs(index: Index, witness: Witness | None) -> None:
    """Note what the user's own stubs contain: they may lie where no walk of the project goes."""
    for root in index.config.stubs:
        everything = index.config.replace(exclude=(), extend_exclude=())
        found = discover([os.path.join(index.config.folder, root)], everything)
        for path in found.files:
            try:
                index.stubs[path] = digest(index.read(path))
            except OSError:
                continue
            if witness is not None:
                witness.saw(path)
        if witness is not None:
            witness.saw_walk(found)


def _register(index: Index, files: Sequence[str], base: Index | None = None) -> None:
    """Give every file that could be read its name among the modules; ``base`` knows those that it has."""
    roots = source_roots(index.config)
    folders: dict[str, bool] = {}
    known = frozenset(files)

    def has_init(folder: str) -> bool:
        if folder not in folders:
            file = os.path.join(folder, "__init__.py")
            folders[folder] = file in known or os.path.isfile(file)
        return folders[folder]

    for path in files:
        content = index.contents.get(path)
        if content is None:
            if path in index.names and path in index.troubles:
                index.named_troubles.append(index.troubles[path])
            continue
        old = base.modules.get(path) if base is not None else None
        if old is None:
            root, name, is_package = locate(path, roots, has_init)
            packaged = root in roots or "." in name
            load = partial(index.load, path, content)
            module = index.table.add(name, path, root, is_package, packaged, load)
        else:
            changed = path in index.overlay
            load = partial(index.load, path, content) if changed else partial(getattr, old, "facts")
            module = index.table.add(old.name, path, old.root, old.is_package, old.packaged, load)
        index.modules[path] = module
        facts = index.facts.pop(path, None)
        if facts is not None:
            module.facts = facts


def overlaid(base: Index, named: Sequence[str], overlay: dict[str, bytes]) -> Index:
    """The same project with other content in some files; what need not be read again is not."""
    names = {**base.names, **{os.path.abspath(name): name for name in named}}
    index = Index(base.config, base.store, ModuleTable(lambda path: index.load_stub(path), base.table.stub_roots),
                  names, overlay=overlay)  # fmt: skip
    index.known_stubs = base.known_stubs
    index.contents = {**base.contents, **dict.fromkeys(overlay, b"")}
    with paused_gc():
        new = [path for path in names if path not in base.contents and path not in overlay]
        for path in (*overlay, *new):
            done, facts = extract_file(path, overlay.get(path))
            index.contents[path] = done.content
            if facts is not None:
                index.facts[path] = facts
            else:
                del index.contents[path]
                assert done.trouble is not None
                index.troubles[path] = done.trouble
    _register(index, sorted({*index.contents, *index.names}), base)
    return index


def source_roots(config: Config) -> list[str]:
    """The folders that absolute imports start from, deepest first."""
    declared = [os.path.normpath(os.path.join(config.folder, name)) for name in config.src]
    usual = [os.path.join(config.folder, "src"), config.folder] if config.folder else []
    return sorted(dict.fromkeys(declared or usual), key=len, reverse=True)
