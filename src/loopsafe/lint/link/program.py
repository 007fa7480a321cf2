"""The program being linked: modules, contexts, lexical names, and the indexes that answer "who calls this?"."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from loopsafe.lint.facts import (
    ARGUMENTS,
    CLASS,
    FIRST,
    METHOD,
    MODULE,
    OP,
    OPERAND,
    OTHERS,
    Class,
    Frame,
    Value,
)
from loopsafe.lint.link.names import decorator_names, last_name, written_name
from loopsafe.lint.link.types import Binds, Mod, Ref, Space, Types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loopsafe.lint.modules import Module, ModuleTable

CallSite: TypeAlias = tuple[int, int, int]
"""Where the project calls something: the numbers of the module, the frame and the event."""


class Context:
    """A frame as it is entered: module, number, and what its parameters and those of enclosing frames are bound to."""

    __slots__ = ("binds", "fid", "frame", "memo", "mid", "module", "number", "results")

    def __init__(self, number: int, module: Module, fid: int, binds: Binds) -> None:
        self.number = number
        self.module = module
        self.mid = module.number
        self.fid = fid
        self.frame: Frame = module.facts.frames[fid]
        self.binds = binds
        self.memo: dict[Value, Types] = {}
        self.results: dict[int, Types] = {}

    def bound(self, fid: int, parameter: int) -> Types | None:
        """What parameter number ``parameter`` of frame ``fid`` is bound to, if anything."""
        for frame, index, types in self.binds:
            if frame == fid and index == parameter:
                return types  # type: ignore[no-any-return]
        return None

    def entries(self, name: str) -> tuple[tuple[int, Value], ...]:
        """The assignments to a name, in the nearest frame around that has any: the frame of each, and its value."""
        frames = self.module.facts.frames
        fid = self.fid
        while fid >= 0:
            found = frames[fid].bindings.get(name)
            if found is not None:
                return found
            fid = frames[fid].parent
        return ()


class Program:
    """All modules, and what is derived from them once."""

    def __init__(self, table: ModuleTable) -> None:
        self.table = table
        self.contexts: list[Context] = []
        self._interned: dict[object, Context] = {}
        self._callers: dict[str, list[Module]] | None = None
        self._call_sites: dict[str, list[CallSite]] = {}
        self._operations: dict[str, list[CallSite]] | None = None
        self._partials: dict[str, set[str]] | None = None
        self._references: set[str] | None = None
        self._public: dict[Ref, str] = {}
        self._imported: set[str] | None = None
        self._with_method: dict[str, list[Ref]] | None = None
        self._decorated_classes: dict[str, list[Ref]] = {}
        self._decorations: dict[str, list[Ref]] | None = None
        self._subclass_names: dict[str, list[Ref]] | None = None
        self._stars: dict[int, list[Module]] = {}

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
        return self.context(context.mid, fid, tuple(bind for bind in context.binds if bind[0] in ancestors))

    def ancestors(self, module: Module, fid: int) -> Iterator[int]:
        """The frame and those that enclose it."""
        frames = module.facts.frames
        while fid >= 0:
            yield fid
            fid = frames[fid].parent

    # Modules and classes

    def module(self, mid: int) -> Module:
        """A module by number."""
        return self.table.modules[mid]

    def cls(self, ref: Ref) -> Class:
        """A class by reference."""
        return self.table.modules[ref[0]].facts.classes[ref[1]]

    def frame(self, ref: Ref) -> Frame:
        """A frame by reference."""
        return self.table.modules[ref[0]].facts.frames[ref[1]]

    def import_name(self, dotted: str, importer: Module | None) -> Mod | Space | None:
        """What ``import dotted`` means in ``importer``."""
        module = self.table.find(dotted, importer)
        if module is not None:
            return Mod(module.number)
        return Space(dotted) if self.table.is_namespace(dotted) else None

    def absolute(self, level: int, dotted: str, importer: Module) -> str:
        """The absolute name of a possibly relative import."""
        if not level:
            return dotted
        parts = importer.package.split(".")
        base = ".".join(parts[: len(parts) - (level - 1)]) if level > 1 else importer.package
        return f"{base}.{dotted}" if dotted and base else dotted or base

    def stars(self, module: Module) -> list[Module]:
        """The modules whose names ``from m import *`` brings into ``module``."""
        found = self._stars.get(module.number)
        if found is None:
            found = []
            for level, dotted in module.facts.stars:
                other = self.table.find(self.absolute(level, dotted, module), module)
                if other is not None and other is not module:
                    found.append(other)
            self._stars[module.number] = found
        return found

    def dotted(self, context: Context, value: Value) -> str:
        """The dotted name an access path spells through imports, or ``""``: ``"typing.Optional"``."""
        if value is None:
            return ""
        tag = value[0]
        if tag == "name":
            return self._dotted_name(context, value[1])
        if tag == "attr":
            base = self.dotted(context, value[1])
            return f"{base}.{value[2]}" if base else ""
        if tag == "imp":
            return str(value[1])
        if tag == "from":
            return f"{self.absolute(value[1], value[2], context.module)}.{value[3]}"
        if tag == "cls" and context.module.is_stub:
            return f"{context.module.name}.{context.module.facts.classes[value[1]].name}"
        return ""

    def _dotted_name(self, context: Context, name: str) -> str:
        entries = context.entries(name)
        if not entries:
            return self._starred_name(context.module, name, set())
        for _, value in entries:
            if value is not None and value[0] in ("imp", "from"):
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

    # Indexes by name: where to look; what is found there is always resolved before it counts

    def call_sites(self, name: str) -> list[CallSite]:
        """Where the project calls something whose last name is ``name``: module, frame, event."""
        found = self._call_sites.get(name)
        if found is None:
            if self._callers is None:
                self._callers = {}
                for module in self.table.project():
                    for called in module.facts.calls:
                        self._callers.setdefault(called, []).append(module)
            found = self._call_sites[name] = [
                (module.number, fid, event)
                for module in self._callers.get(name, ())
                for fid, event in module.facts.calls[name]
            ]
        return found

    def operations(self, dunder: str) -> list[CallSite]:
        """Where the project's operators may call a method such as ``__setitem__``: module, frame, event."""
        if self._operations is None:
            self._operations = {}
            for module in self.table.project():
                for fid, frame in enumerate(module.facts.frames):
                    for number, event in enumerate(frame.events):
                        if event[OP] == "op" and event[OPERAND] is not None and event[OTHERS]:
                            self._operations.setdefault(event[METHOD], []).append((module.number, fid, number))
        return self._operations.get(dunder, [])

    def is_referenced(self, name: str) -> bool:
        """Whether the project uses ``name`` as a value."""
        if self._references is None:
            self._references = set().union(*[module.facts.references for module in self.table.project()])
        return name in self._references

    def project_frames(self) -> Iterator[tuple[Module, int, Frame]]:
        """Every frame of the project's own modules, with its module and number."""
        for module in self.table.project():
            for fid, frame in enumerate(module.facts.frames):
                yield module, fid, frame

    def subclass_candidates(self, name: str) -> list[Ref]:
        """The project's classes with a base whose last name is ``name``."""
        if self._subclass_names is None:
            index: dict[str, list[Ref]] = {}
            for module in self.table.modules:
                if module.is_stub:
                    continue
                aliases = {}
                for bound, entries in module.facts.frames[0].bindings.items():
                    for _, value in entries:
                        if value is not None and value[0] == "from" and value[3] != bound:
                            aliases[bound] = value[3]
                for number, cls in enumerate(module.facts.classes):
                    for base in cls.bases:
                        last = last_name(base)
                        if last:
                            index.setdefault(aliases.get(last, last), []).append((module.number, number))
            self._subclass_names = index
        return self._subclass_names.get(name, [])

    def is_imported(self, module: Module) -> bool:
        """Whether the project imports a module outside functions, so that it has run before the loop does."""
        return module.name in self._imports()

    def imports_one_of(self, names: Iterable[str]) -> bool:
        """Whether the project imports one of these modules, or what they define, outside functions."""
        return not self._imports().isdisjoint(names)

    def _imports(self) -> set[str]:
        if self._imported is None:
            names: set[str] = set()
            for importer in self.table.project():
                for entries in importer.facts.frames[0].bindings.values():
                    for _, value in entries:
                        if value is None or value[0] not in ("imp", "from"):
                            continue
                        dotted = value[1] if value[0] == "imp" else self.absolute(value[1], value[2], importer)
                        names.add(dotted if value[0] == "imp" else f"{dotted}.{value[3]}")
                names.update(self.absolute(level, name, importer) for level, name in importer.facts.stars)
                names.update(name for name in importer.facts.imports if self._is_top(importer, name))
            for name in tuple(names):
                while "." in name:  # a package has run before its modules do
                    name = name.rpartition(".")[0]
                    names.add(name)
            self._imported = names
        return self._imported

    def _is_top(self, importer: Module, name: str) -> bool:
        """Whether ``import a.b`` stands outside functions: no function of the module says it."""
        frames = importer.facts.frames[1:]
        return not any(event[OP] == "import" and event[FIRST] == name for frame in frames for event in frame.events)

    def classes_with(self, method: str) -> list[Ref]:
        """The project's classes that define a method of this name."""
        if self._with_method is None:
            self._with_method = {}
            for module in self.table.project():
                for number, cls in enumerate(module.facts.classes):
                    for name in cls.methods:
                        self._with_method.setdefault(name, []).append((module.number, number))
        return self._with_method.get(method, [])

    def classes_decorated_with(self, name: str) -> list[Ref]:
        """The project's classes with a decorator whose last name is ``name``."""
        self.decorated_with(name)
        return self._decorated_classes.get(name, [])

    def decorated_with(self, name: str) -> list[Ref]:
        """The project's functions with a decorator whose last name is ``name``."""
        if self._decorations is None:
            self._decorations = {}
            for module in self.table.project():
                facts = module.facts
                frames, classes = facts.frames, facts.classes
                for fid, frame in enumerate(frames):
                    outer = frame.parent if frame.owner < 0 else classes[frame.owner].frame
                    for last in decorator_names(frame.decorators, facts, outer):
                        self._decorations.setdefault(last, []).append((module.number, fid))
                for number, cls in enumerate(classes):
                    for last in decorator_names(cls.decorators, facts, cls.parent):
                        self._decorated_classes.setdefault(last, []).append((module.number, number))
        return self._decorations.get(name, [])

    def partials(self, name: str) -> set[str]:
        """The names that modules and classes have for a partial of ``name``: ``get = partialmethod(route, "GET")``."""
        if self._partials is None:
            self._partials = {}
            for maker in ("partial", "partialmethod"):
                for mid, fid, number in self.call_sites(maker):
                    frame = self.frame((mid, fid))
                    given = frame.events[number][ARGUMENTS]
                    of = written_name(given[0], self.table.modules[mid].facts) if given else ""
                    for bound, entries in frame.bindings.items() if of and frame.kind in (CLASS, MODULE) else ():
                        if any(value == ("call", number) for _, value in entries):
                            self._partials.setdefault(of, set()).add(bound)
        return self._partials.get(name, set())

    def holders(self, name: str) -> set[str]:
        """The names and attributes that the project binds to what calls of ``name`` make."""
        found: set[str] = set()
        for mid, fid, number in self.call_sites(name):
            module, made = self.table.modules[mid], ("call", number)
            frame = module.facts.frames[fid]
            found.update(bound for bound, entries in frame.bindings.items() if any(v == made for _, v in entries))
            if frame.owner >= 0:
                kept = module.facts.classes[frame.owner].instance
                found.update(attribute for attribute, entries in kept.items() if (fid, None, made) in entries)
        return found

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
                if value is not None and value[0] == "from" and value[3] == name and package is not None:
                    source = self.table.find(self.absolute(value[1], value[2], package), package)
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
