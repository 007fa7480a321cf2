"""Frames, classes and the module under construction: all that changes during extraction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopsafe.lint.extract.frames.values import WIDEST, Env, grown, union
from loopsafe.lint.extract.frames.weight import Scale
from loopsafe.lint.facts import (
    CLASS,
    FLAGS,
    HOLDS_AWAIT,
    IMPORTED,
    IN_LOOP,
    MODULE,
    PARAMETER,
    TAG,
    Class,
    Frame,
    Value,
    members_of,
)

if TYPE_CHECKING:
    import ast

    Located = ast.expr | ast.stmt | ast.pattern  # nodes with a place in the source


class ModuleBuilder:
    """What all frames of a file share."""

    __slots__ = ("classes", "foreign_writes", "frames", "imports", "late", "references", "scale", "stars", "unpacked")

    def __init__(self) -> None:
        self.frames: list[Frame | None] = []
        self.classes: list[Class | None] = []
        self.imports: list[str] = []
        self.stars: list[tuple[int, str]] = []
        self.references: set[str] = set()
        self.foreign_writes: dict[str, list[tuple[int, Value, Value]]] = {}
        self.unpacked: list[tuple[str, int, int]] = []
        self.scale = Scale()
        self.late: list[tuple[str, tuple[int, Value]]] = []


class ClassBuilder:
    """A class under construction."""

    __slots__ = ("attributes", "instance", "methods", "number")

    def __init__(self, number: int) -> None:
        self.number = number
        self.methods: dict[str, list[int]] = {}
        self.attributes: dict[str, list[tuple[Value, Value]]] = {}
        self.instance: dict[str, list[tuple[int, Value, Value]]] = {}


class FrameBuilder:
    """A frame under construction: events so far, and where control and names stand right now."""

    __slots__ = (
        "assigned",
        "breaks",
        "cls",
        "dead",
        "depth",
        "env",
        "events",
        "free",
        "globals",
        "kind",
        "looped",
        "module",
        "name",
        "node",
        "nonlocals",
        "number",
        "open_withs",
        "params",
        "parent",
        "returns",
        "scope",
        "scopes",
        "skipped",
        "waiting",
        "yields",
    )

    def __init__(self, module: ModuleBuilder, parent: FrameBuilder | None, name: str, kind: int) -> None:
        self.module = module
        self.parent = parent
        self.name = name
        self.kind = kind
        self.number = len(module.frames)
        self.node: ast.AST | None = None  # a function's own
        module.frames.append(None)
        self.cls: ClassBuilder | None = None
        self.params: list[tuple[str, int, Value, Value]] = []
        self.events: list[list[Any]] = []
        self.scopes: list[tuple[Any, ...]] = [()]
        self.scope = 0
        self.env: Env = {}
        self.assigned: dict[str, list[tuple[int, Value]]] = {}
        self.free: set[str] = set()
        self.globals: set[str] = set()
        self.nonlocals: set[str] = set()
        self.looped: set[str] = set()  # names bound inside loops, or by functions inside
        self.returns: list[tuple[Value, int]] = []
        self.yields: list[Value] = []
        self.open_withs: list[int] = []
        self.breaks: list[tuple[Env, int]] = []
        self.depth = 0  # of loops
        self.waiting: list[Env] = []  # environments that an expression goes back to after one of its parts
        self.skipped: list[ast.AST] = []  # never reached; a yield among them still makes a generator
        self.dead = False

    def is_inside_class(self, name: str) -> bool:
        """Whether this stands in the body of a class of a name, or in its methods."""
        around: FrameBuilder | None = self
        while around is not None and not (around.cls is not None and around.name == name):
            around = around.parent
        return around is not None

    def emit(self, op: str, node: Located, a: Any, b: Any = None, c: Any = None, flags: int = 0) -> int:
        """Record an event at ``node``; its number. ``facts`` lists which operands an operation has."""
        if self.depth:
            flags |= IN_LOOP
        self.events.append(
            [op, node.lineno, node.col_offset, node.end_lineno, node.end_col_offset, self.scope, flags, a, b, c]
        )
        return len(self.events) - 1

    def flag(self, number: int, flag: int) -> None:
        """Note of the event ``number`` how what it gives is used."""
        self.events[number][FLAGS] |= flag

    def hold_await(self) -> None:
        """Note of the context managers that are open that they are held over an ``await``."""
        for number in self.open_withs:
            self.events[number][FLAGS] |= HOLDS_AWAIT

    def push(self, *scope: Any) -> None:
        """Enter a scope: a guard or a region that holds for what follows."""
        self.scopes.append((self.scope, *scope))
        self.scope = len(self.scopes) - 1

    def load(self, name: str) -> Value:
        """The value of a name here."""
        env = self.env
        if name in env:
            return env[name]
        self.free.add(name)
        return ("name", name)

    def bounded(self, value: Value) -> Value:
        """The value, or unknown where it is too large to be evaluated."""
        if value is None or (len(value) == 2 and value[1].__class__ is not tuple):  # most are: calls, names, constants
            return value
        return None if self.module.scale.is_too_heavy(value) else value

    def store(self, name: str, value: Value) -> None:
        """Bind a name here."""
        self.env[name] = value = self.bounded(value)
        if self.depth:
            self.looped.add(name)
        if name in self.globals:
            root = self
            while root.parent is not None:
                root = root.parent
            root.assigned.setdefault(name, []).append((self.number, value))
            return
        if name in self.nonlocals:
            frame = self.parent
            while frame is not None and frame.kind != MODULE:
                frame.looped.add(name)
                if name in frame.assigned:
                    frame.assigned[name].append((self.number, value))
                    if name in frame.env:
                        # From here on the name is whatever any of its assignments made it.
                        frame.env[name] = ("name", name)
                        frame.free.add(name)
                    break
                frame = frame.parent
            return
        entries = self.assigned.get(name)
        entry = (self.number, value)
        if entries is None:
            self.assigned[name] = [entry]
        elif len(entries) < 4 * WIDEST and entry not in entries:
            entries.append(entry)

    def add(self, name: str, value: Value) -> None:
        """Add the members of the container ``value`` to the container bound to ``name``."""
        frame: FrameBuilder | None = self
        while frame is not None and name not in frame.assigned:
            frame = frame.parent
        container = frame.env.get(name) if frame is not None else None
        for member in members_of(container):
            if member is not None and member[TAG] == "from":
                self.module.foreign_writes.setdefault(member[IMPORTED], []).append((self.number, member, value))
        if name in self.env:
            self.store(name, grown(self.env[name], value))
        elif frame is not None:
            frame.assigned[name].append((self.number, value))
            if frame.kind not in (MODULE, CLASS) and name in frame.env:
                frame.gain(name, (self.number, value))
        else:
            self.module.late.append((name, (self.number, value)))  # of a module that binds it further down

    def gain(self, name: str, entry: tuple[int, Value]) -> None:
        """A function inside puts something into a container: what it puts in has a name of its own, so that the
        container is not taken for what the name is bound to further down."""
        inside = f"{name}[]"
        self.assigned.setdefault(inside, []).append(entry)
        self.env[name] = union(self.env[name], ("name", inside))
        self.free.add(inside)

    def lookup_parent(self) -> FrameBuilder | None:
        """The frame that names not bound here are looked up in: class bodies are skipped."""
        frame = self.parent
        while frame is not None and frame.kind == CLASS:
            frame = frame.parent
        return frame

    def finish(
        self,
        line: int,
        decorators: tuple[Value, ...] = (),
        annotation: Value = None,
        trivial: bool = False,
        end_line: int = 0,
    ) -> None:
        """Freeze the frame into facts and pass the names it could not bind to its parent."""
        module = self.module
        parent = self.lookup_parent()
        if self.kind == MODULE or self.kind == CLASS:
            kept = self._final_bindings()
        else:
            kept = {name: tuple(entries) for name, entries in self.assigned.items() if name in self.free}
        if parent is not None:
            if self.kind == CLASS:
                parent.free |= self.free
            else:
                parent.free |= {name for name in self.free if name not in self.assigned}
        module.frames[self.number] = Frame(
            self.name,
            self.kind,
            line,
            parent.number if parent is not None else -1,
            self.cls.number if self.cls is not None else -1,
            decorators,
            tuple(self.params),
            annotation,
            tuple(self.returns),
            tuple(self.yields),
            tuple(map(tuple, self.events)),
            tuple(self.scopes),
            kept,
            trivial,
            end_line,
            tuple([i for i, param in enumerate(self.params) if param[PARAMETER] in self.looped]) if self.looped else (),
            -1 if self.dead else self.scope,
        )

    def _final_bindings(self) -> dict[str, tuple[tuple[int, Value], ...]]:
        """At module and class level later code sees the last binding, plus what functions assign by ``global``."""
        kept: dict[str, tuple[tuple[int, Value], ...]] = {}
        for name, entries in self.assigned.items():
            own = ((self.number, self.env[name]),) if name in self.env else ()
            foreign = tuple(entry for entry in entries if entry[0] != self.number)
            kept[name] = own + foreign
        return kept
