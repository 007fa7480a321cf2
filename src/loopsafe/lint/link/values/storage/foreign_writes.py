"""What code outside of a class or module stores in it: ``worker.on_done = f``, ``plugins.HOOKS.append(f)``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ANY_NAME,
    CALLEE,
    IDENTIFIER,
    IMPORTED,
    LEVEL,
    METHOD,
    OP,
    OPERAND,
    OTHERS,
    SET_TO,
    SOURCE,
    TAG,
    branch_of,
    call_of,
    scopes_around,
)
from loopsafe.lint.link.program.name_indexes import MOST_SITES
from loopsafe.lint.link.program.names import last_name
from loopsafe.lint.link.program.types import UNKNOWN, Bind, Cls, Fn, Inst, Lit, Mod, Ref, Types, merge
from loopsafe.lint.link.values.fixpoint import ASSIGNED, PUT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.modules import Module

DEEPEST = 8  # of re-exports
EVERY_METHOD = frozenset({"callable", "isfunction", "isroutine", "startswith"})
KEYS = frozenset({"const", "name", "from", "attr"})
DISPLAYS = frozenset({"dict", "mapping", "seq", "const", "type"})


class Write(NamedTuple):
    """A value that code stores in another object: where that stands, the object as it is named there, the value."""

    module: Module
    fid: int
    receiver: Value
    value: Value


class ForeignWrites:
    """Writes to attributes from outside of their class; looked up by name first, as most attributes have none."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._index: dict[str, list[Write]] | None = None  # by the attribute's name
        self._stored: dict[str, list[Write]] | None = None  # by the key
        self._found: dict[object, Types] = {}

    def attribute(self, owner: Ref, name: str) -> Types:
        """What the rest of the project assigns to, or puts into, the attribute of a class's instances."""
        return self._written(owner, name) if name in self._names() else UNKNOWN

    def is_open(self, t: Inst, name: str) -> bool:
        """Whether the rest of the project assigns text to an attribute, or something that is not known."""
        sites = [*self._names().get(name, ()), *self._names().get(SET_TO + name, ())]
        contexts = ((self.linker.program.context(module.number, fid), r, v) for module, fid, r, v in sites)
        mro = self.linker.hierarchy.mro
        return any(
            isinstance(one, (Inst, Cls)) and (one.ref in mro(t.ref) or t.ref in mro(one.ref))
            for context, receiver, value in contexts
            if _may_be_text(self.linker.types(context, value))
            for one in self.linker.types(context, receiver)
        )

    def of_function(self, fn: Fn, name: str) -> Types:
        """``inner.original = f``: what the code that makes a function keeps with it."""
        found = []
        for module, fid, receiver, value in self._names().get(name, ()):
            if module.number == fn.ref[0]:
                around = set(self.linker.program.ancestors(module, fid))
                known = tuple(bind for bind in fn.binds if bind.fid in around)
                context = self.linker.program.context(module.number, fid, known)
                if any(isinstance(t, Fn) and t.ref == fn.ref for t in self.linker.types(context, receiver)):
                    found.append(self.linker.types(context, value))
        return merge(*found) if found else UNKNOWN

    def container(self, mid: int, name: str) -> Types:
        """What other modules put into a module's container."""
        return self._written(mid, name) if name in self._names() else UNKNOWN

    def item(self, owner: Ref, key: object) -> Types:
        """What the project puts under a constant key into an object of the knowledge's: ``app["db"] = Database()``."""
        sites = self._items().get(key, ()) if isinstance(key, str) else ()
        if not 0 < len(sites) <= MOST_SITES:
            return UNKNOWN
        memo = (owner, "item", key)
        found = self._found.get(memo)
        if found is not None:
            return found
        return self.linker.guarded((PUT, memo), self._found, lambda: self._put(sites, owner))

    def _items(self) -> dict[str, list[Write]]:
        if self._stored is None:
            self._stored = {}
            for module, fid, frame in self.linker.program.project_frames():
                for event in frame.events:
                    if event[OP] == "op" and event[METHOD] == "__setitem__" and event[OPERAND][TAG] not in DISPLAYS:
                        key, value = event[OTHERS]
                        name = self._constant(module, fid, key) if value is not None else None
                        if name is not None:
                            self._stored.setdefault(name, []).append(Write(module, fid, event[OPERAND], value))
        return self._stored

    def _constant(self, module: Module, fid: int, key: Value) -> str | None:
        """The text that a key is, or that a name outside functions stands for: ``app[DATABASE]``."""
        context = self.linker.program.context(module.number, fid)
        if key is None or key[TAG] not in KEYS:
            return None
        if key[TAG] == "name" and any(owner for owner, _ in context.entries(key[IDENTIFIER])):
            return None
        known = self.linker.types(context, key)
        texts = {t.value for t in known if isinstance(t, Lit) and isinstance(t.value, str)}
        return texts.pop() if len(texts) == len(known) == 1 else None

    def _put(self, sites: Iterable[Write], owner: Ref) -> Types:
        program = self.linker.program
        found = []
        for module, fid, receiver, value in sites:
            context = program.context(module.number, fid)
            if self._is_class(context, receiver, owner):
                found.append(self.linker.types(context, value))
        return merge(*found) if found else UNKNOWN

    def _written(self, holder: Ref | int, name: str) -> Types:
        key = (holder, name)
        found = self._found.get(key)
        if found is not None:
            return found
        return self.linker.guarded((ASSIGNED, key), self._found, lambda: self._ask(name, holder))

    def _names(self) -> dict[str, list[Write]]:
        if self._index is None:
            self._index = {}
            for module in self.linker.program.table.project():
                for name, entries in module.facts.foreign_writes.items():
                    self._index.setdefault(name, []).extend(Write(module, *entry) for entry in entries)
            self._index = {name: sites for name, sites in self._index.items() if len(sites) <= MOST_SITES}
        return self._index

    def _ask(self, name: str, holder: Ref | int) -> Types:
        program = self.linker.program
        home = program.module(holder[0] if isinstance(holder, tuple) else holder)
        found = []
        for module, fid, receiver, value in self._names()[name]:
            context = program.context(module.number, fid)
            if (module.is_test and not home.is_test) or self._is_patch(context, receiver, holder, name):
                continue  # a stand-in for as long as a test, or whoever calls the function, needs it
            held = (
                self._is_class(context, receiver, holder)
                if isinstance(holder, tuple)
                else self._is_module(context, name, receiver, holder)
            )
            if held:
                found.append(self.linker.types(context, value))
        return merge(*found) if found else UNKNOWN

    def _is_patch(self, context: Context, receiver: Value, holder: Ref | int, name: str) -> bool:
        """Whether a function puts something in the place of a method for a while.

        A class's method is replaced (``httpx.Client.post = fake``), or that of one object of a library, which says
        nothing about the others (``sys.stdout.write = show``), or the function puts the method back as well.
        """
        if not context.fid or not isinstance(holder, tuple) or self._decorates(context, holder):
            return False
        program = self.linker.program
        methods = program.cls(holder).methods.get(name, ())
        if not methods or any(self.linker.marks.function((holder[0], fid)).property for fid in methods):
            return False
        if program.module_of(holder).is_stub or self._is_put_back(context, receiver, name):
            return True
        return all(isinstance(t, Cls) for t in self.linker.types(context, receiver))

    def _decorates(self, context: Context, holder: Ref) -> bool:
        """Whether a function is a decorator of a class, which puts something in the place of its methods for good."""
        program = self.linker.program
        cls = program.cls(holder)
        outer = program.context(holder[0], cls.parent)
        return any(
            isinstance(t, Fn) and t.ref == (context.mid, context.fid)
            for decorator in cls.decorators
            for t in self.linker.types(outer, decorator)
        )

    def by_decorator(self, owner: Ref, name: str) -> Types:
        """What a class's decorator puts in the place of every method: ``setattr(cls, name, timed(method))``."""
        sites = self._names().get(ANY_NAME, ()) if self.linker.program.cls(owner).decorators else ()
        found = []
        for module, fid, _, value in sites if not name.startswith("_") else ():
            context = self.linker.program.context(module.number, fid)
            if self._decorates(context, owner) and _is_of_every_method(context, value):
                found.append(self.linker.types(context, value))
        return merge(*found) if found else UNKNOWN

    def constructors(self, owner: Ref) -> Types:
        """What a class's own decorators put in the place of its constructor: ``cls.__init__ = announcing``."""
        sites = self._names().get("__init__", ()) if self.linker.program.cls(owner).decorators else ()
        found = []
        for module, fid, receiver, value in sites:
            if self._decorates(self.linker.program.context(module.number, fid), owner):
                decorating = self.linker.program.context(module.number, fid, (Bind(fid, 0, (Cls(owner),)),))
                if any(isinstance(t, Cls) and t.ref == owner for t in self.linker.types(decorating, receiver)):
                    found.append(self.linker.types(decorating, value))
        return merge(*found) if found else UNKNOWN

    def _is_put_back(self, context: Context, receiver: Value, name: str) -> bool:
        """Whether the function that assigns an attribute also assigns what it has been: ``link.send = send``."""
        was = ("attr", receiver, name)
        return any(
            module is context.module and fid == context.fid and value == was
            for module, fid, _, value in self._names()[name]
        )

    def _is_class(self, context: Context, receiver: Value, owner: Ref) -> bool:
        return any(
            isinstance(t, (Inst, Cls)) and owner in self.linker.hierarchy.mro(t.ref)
            for t in self.linker.types(context, receiver)
        )

    def _is_module(self, context: Context, name: str, receiver: Value, mid: int) -> bool:
        if receiver is not None and receiver[TAG] == "from" and receiver[IMPORTED] == name:
            return self._home(context.module, receiver, name) == mid
        return any(isinstance(t, Mod) and t.number == mid for t in self.linker.types(context, receiver))

    def _home(self, module: Module, value: AccessPath, name: str) -> int:
        """The module that an imported name is bound in, through re-exports."""
        program = self.linker.program
        for _ in range(DEEPEST):
            home = program.table.find(module.absolute(value[LEVEL], value[SOURCE]), module)
            if home is None:
                return -1
            entries = home.facts.frames[0].bindings.get(name, ())
            again = next((v for _, v in entries if v is not None and v[TAG] == "from" and v[IMPORTED] == name), None)
            if again is None:
                return home.number
            module, value = home, again
        return -1


def _may_be_text(types: Types) -> bool:
    return not types or any(isinstance(t, (Lit, Inst)) for t in types)


def _is_of_every_method(context: Context, value: Value) -> bool:
    """Whether conditions around a value only ask whether something is a function, or how its name begins."""
    if value is None or value[TAG] != "call":
        return False
    events = context.frame.events
    for kind, *operands in scopes_around(context.frame.scopes, branch_of(context.frame, value)):
        if kind in ("true", "false"):
            asked = call_of(events, operands[0])
            if asked is None or last_name(asked[CALLEE]) not in EVERY_METHOD:
                return False
        elif kind not in ("try", "with"):
            return False
    return True
