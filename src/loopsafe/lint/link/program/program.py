"""The program being linked: its modules, the contexts they are entered in, what names mean where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ASYNC,
    ASYNC_GENERATOR,
    ATTRIBUTE,
    CLASS,
    DOTTED,
    IDENTIFIER,
    IMPORTED,
    LEVEL,
    NUMBER,
    OF,
    SOURCE,
    TAG,
    Class,
    Frame,
    Value,
)
from loopsafe.lint.link.program.call_sites import CallSites
from loopsafe.lint.link.program.imports import Imports
from loopsafe.lint.link.program.name_indexes import NameIndexes
from loopsafe.lint.link.program.types import Binds, Mod, Ref, Space, Types
from loopsafe.lint.modules import sketched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.modules import Module, ModuleTable


class Context:
    """A frame as it is entered: module, number, and what its parameters and those of enclosing frames are bound to.

    ``mid`` is the number of the module in the program, ``fid`` the number of the frame in the module's facts; they are
    called so everywhere. ``number`` is the context's own. ``memo`` holds what values of the frame have been found to
    be.
    """

    __slots__ = ("binds", "fid", "frame", "memo", "mid", "module", "number")

    def __init__(self, number: int, module: Module, fid: int, binds: Binds) -> None:
        self.number = number
        self.module = module
        self.mid = module.number
        self.fid = fid
        self.frame: Frame = module.facts.frames[fid]
        self.binds = binds
        self.memo: dict[Value, Types] = {}

    def bound(self, fid: int, parameter: int) -> Types | None:
        """What parameter number ``parameter`` of frame ``fid`` is bound to, if anything."""
        for frame, index, types in self.binds:
            if frame == fid and index == parameter:
                return types
        return None

    def entries(self, name: str) -> tuple[tuple[int, Value], ...]:
        """The assignments to a name, in the nearest frame around that has any: the frame of each, and its value."""
        frames = self.module.facts.frames
        fid = self.fid
        while fid >= 0:  # not by ``around``, which is slower: hardly anything is asked more often
            found = frames[fid].bindings.get(name)
            if found is not None:
                return found
            fid = frames[fid].parent
        return ()

    def around(self) -> Iterator[tuple[int, Frame]]:
        """The frame and those that enclose it, innermost first, each with its number."""
        frames = self.module.facts.frames
        fid = self.fid
        while fid >= 0:
            yield fid, frames[fid]
            fid = frames[fid].parent


class Program:
    """All modules, and what is derived from them once."""

    def __init__(self, table: ModuleTable) -> None:
        self.table = table
        self.indexes = NameIndexes(table)
        self.imports = Imports(self.indexes)
        self.call_sites = CallSites(self)
        self.contexts: list[Context] = []
        self._interned: dict[object, Context] = {}
        self._public: dict[Ref, str] = {}
        self._stars: dict[int, list[Module]] = {}
        self._coroutines: dict[int, set[int]] = {}
        for name in sketched():
            if self.imports.has_one_of((name,)):
                table.sketch(name)

    # Contexts

    def context(self, mid: int, fid: int, binds: Binds = ()) -> Context:
        """The context of a frame under ``binds``; the same object for the same arguments."""
        key = (mid, fid, binds) if binds else (mid, fid)
        found = self._interned.get(key)
        if found is None:
            found = Context(len(self.contexts), self.table.modules[mid], fid, binds)
            self.contexts.append(found)
            self._interned[key] = found
        return found

    def outer(self, context: Context, fid: int) -> Context:
        """The context of ``fid``, which encloses ``context`` (or assigns one of its names)."""
        if fid == context.fid:
            return context
        if not context.binds:
            return self.context(context.mid, fid)
        ancestors = set(self.ancestors(context.module, fid))
        return self.context(context.mid, fid, tuple(bind for bind in context.binds if bind.fid in ancestors))

    def ancestors(self, module: Module, fid: int) -> Iterator[int]:
        """The frame and those that enclose it."""
        frames = module.facts.frames
        while fid >= 0:
            yield fid
            fid = frames[fid].parent

    def around_coroutines(self, module: Module) -> set[int]:
        """The coroutine functions of a module, and the frames around them: no call binds what a loop begins with."""
        found = self._coroutines.get(module.number)
        if found is None:
            kinds = (ASYNC, ASYNC_GENERATOR)
            begun = [fid for fid, frame in enumerate(module.facts.frames) if frame.kind in kinds]
            found = {outer for fid in begun for outer in self.ancestors(module, fid)}
            self._coroutines[module.number] = found
        return found

    # Modules and classes

    def module(self, mid: int) -> Module:
        """A module by number."""
        return self.table.modules[mid]

    def module_of(self, ref: Ref) -> Module:
        """The module that a frame or a class stands in."""
        return self.table.modules[ref[0]]

    def cls(self, ref: Ref) -> Class:
        """A class by reference."""
        return self.table.modules[ref[0]].facts.classes[ref[1]]

    def frame(self, ref: Ref) -> Frame:
        """A frame by reference."""
        return self.table.modules[ref[0]].facts.frames[ref[1]]

    def project_frames(self) -> Iterator[tuple[Module, int, Frame]]:
        """Every frame of the project's own modules, with its module and number."""
        for module in self.table.project():
            for fid, frame in enumerate(module.facts.frames):
                yield module, fid, frame

    def import_name(self, dotted: str, importer: Module | None) -> Mod | Space | None:
        """What ``import dotted`` means in ``importer``."""
        module = self.table.find(dotted, importer)
        if module is not None:
            return Mod(module.number)
        return Space(dotted) if self.table.is_namespace(dotted) else None

    def stars(self, module: Module) -> list[Module]:
        """The modules whose names ``from m import *`` brings into ``module``."""
        found = self._stars.get(module.number)
        if found is None:
            found = []
            for level, dotted in module.facts.stars:
                other = self.table.find(module.absolute(level, dotted), module)
                if other is not None and other is not module:
                    found.append(other)
            self._stars[module.number] = found
        return found

    def dotted(self, context: Context, value: Value) -> str:
        """The dotted name an access path spells through imports, or ``""``: ``"typing.Optional"``."""
        if value is None:
            return ""
        tag = value[TAG]
        if tag == "name":
            return self._dotted_name(context, value[IDENTIFIER])
        if tag == "attr":
            base = self.dotted(context, value[OF])
            return f"{base}.{value[ATTRIBUTE]}" if base else ""
        if tag == "imp":
            return str(value[DOTTED])
        if tag == "from":
            return f"{context.module.absolute(value[LEVEL], value[SOURCE])}.{value[IMPORTED]}"
        if tag == "cls" and context.module.is_stub:
            return f"{context.module.name}.{context.module.facts.classes[value[NUMBER]].name}"
        return ""

    def _dotted_name(self, context: Context, name: str) -> str:
        entries = context.entries(name)
        if not entries:
            return self._starred_name(context.module, name, set())
        for _, value in entries:
            if value is not None and value[TAG] in ("imp", "from"):
                return self.dotted(context, value)
        return f"{context.module.name}.{name}" if context.module.is_stub else ""

    def _starred_name(self, module: Module, name: str, seen: set[int]) -> str:
        """What a name that ``module`` does not bind is: from a star import of a stub, or a builtin."""
        seen.add(module.number)
        stars = self.stars(module)
        if len(stars) < len(module.facts.stars):
            return ""  # a module nobody knows may bind anything
        for other in stars:
            if name in other.facts.frames[0].bindings:
                return f"{other.name}.{name}" if other.is_stub else ""
            if other.number not in seen and not other.is_stub and not self._starred_name(other, name, seen):
                return ""
        return "builtins." + name

    # Names of frames

    def qualified(self, ref: Ref) -> str:
        """``module.Class.function`` of a frame."""
        module = self.table.modules[ref[0]]
        return f"{module.name}.{self.qualname(ref)}" if module.name else self.qualname(ref)

    def public_name(self, ref: Ref) -> str:
        """The name people know a function of the knowledge by: from the shortest package that re-exports it."""
        found = self._public.get(ref)
        if found is None:
            module = self.table.modules[ref[0]]
            qualname = self.qualname(ref).removesuffix(".__init__")
            home = self._home(module, qualname.partition(".")[0]) if module.is_stub else module.name
            found = self._public[ref] = f"{home}.{qualname}" if home else qualname
        return found

    def _home(self, module: Module, name: str) -> str:
        """The outermost package around a module that has its ``name`` under the same name."""
        parts = module.name.split(".")
        for length in range(1, len(parts)):
            package = self.table.find(".".join(parts[:length]), module)
            for _, value in package.facts.frames[0].bindings.get(name, ()) if package is not None else ():
                if value is not None and value[TAG] == "from" and value[IMPORTED] == name and package is not None:
                    source = self.table.find(package.absolute(value[LEVEL], value[SOURCE]), package)
                    if source is module:
                        return package.name
        return module.name

    def qualname(self, ref: Ref) -> str:
        """``Class.function`` of a frame, without ``<locals>``."""
        module = self.table.modules[ref[0]]
        frames, classes = module.facts.frames, module.facts.classes
        parts: list[str] = []
        fid = ref[1]
        while fid > 0:
            frame = frames[fid]
            parts.append(frame.name)
            if frame.kind != CLASS and frame.owner >= 0:
                fid = classes[frame.owner].frame
            else:
                fid = frame.parent
        return ".".join(reversed(parts)) or "<module>"
