"""Names that a module binds exactly once: ``CACHE = Cache()``, ``PREFIX = "vault/"``, a function, an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    CALLEE,
    CONSTANT,
    DECLARATION,
    IMPORTED,
    LEVEL,
    NUMBER,
    SOURCE,
    TAG,
    undeclared,
    unsubscripted,
)
from loopsafe.lint.link.program.types import Cls, Inst, Mod, Origin, Types
from loopsafe.lint.reach.propagation.objects.decorated import DecoratedFunctions
from loopsafe.lint.reach.propagation.objects.decorator_arguments import DecoratorArguments
from loopsafe.lint.reach.propagation.objects.enumerations import is_sentinel, literal

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.modules import Module
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env
    from loopsafe.lint.reach.propagation.mutation.writes import AttributeWrites

MADE = frozenset({"call", "attr"})
DEFINED = frozenset({"fn", "cls"})
DEEPEST = 4  # of re-exports


class ModuleNames:
    """Resolves names that are bound exactly once to their only value."""

    def __init__(self, linker: Linker, certainty: Certainty, writes: AttributeWrites) -> None:
        self.linker = linker
        self.certainty = certainty
        self.writes = writes
        self.decorated = DecoratedFunctions(linker, certainty)
        self.decorators = DecoratorArguments(linker, certainty)

    def named(self, context: Context, env: Env, name: str) -> Types:
        """The types of a name that a module or the enclosing function binds exactly once.

        ``env`` is the environment of the enclosing function.
        """
        module = context.module
        for fid in self.linker.program.ancestors(module, context.fid):
            entries = module.facts.frames[fid].bindings.get(name)
            if entries is not None:
                if not fid or _is_import(entries):
                    return self._bound_once(module, entries, name, 0)
                return self._made_around(context, env, fid, entries)
        return self._starred(module, name, 0) if module.facts.stars else self.linker.builtin(name)

    def _starred(self, module: Module, name: str, depth: int) -> Types:
        """The types of a name that comes from the only ``from module import *`` whose module has it."""
        others = self.linker.program.stars(module)
        if name.startswith("_") or depth > DEEPEST or len(others) < len(module.facts.stars):
            return ()
        having = [other for other in others if name in other.facts.frames[0].bindings or other.facts.stars]
        if len(having) != 1:
            return ()
        entries = having[0].facts.frames[0].bindings.get(name)
        if entries is None:
            return self._starred(having[0], name, depth + 1)
        return self._bound_once(having[0], entries, name, depth + 1)

    def _made_around(self, context: Context, env: Env, fid: int, entries: tuple[tuple[int, Value], ...]) -> Types:
        """The types of a local name of the enclosing function that is bound once, to a call or an attribute."""
        program, (by, value) = self.linker.program, entries[0]
        alone = len(entries) == 1 and by == fid and fid != context.fid
        if alone and value is not None and value[TAG] == "param":
            looped = value[NUMBER] in context.module.facts.frames[fid].looped
            return () if looped else self.decorators.parameter(context, fid, value[NUMBER])
        once = alone and value is not None and value[TAG] in MADE
        known = env if fid == context.frame.parent else ()
        return self.certainty.certain(program.outer(context, fid), known, value) if once else ()

    def imported(self, context: Context, value: AccessPath) -> Types:
        """The types of ``from module import name``, if the module binds the name exactly once."""
        return self._bound_once(context.module, ((0, value),), value[IMPORTED], 0)

    def member(self, context: Context, value: Value, name: str) -> Types:
        """The types of ``module.name``."""
        if value is None or value[TAG] not in ("name", "attr", "imp", "from"):
            return ()
        types = self.linker.types(context, value)
        if len(types) != 1 or not isinstance(types[0], Mod):
            return ()
        module = self.linker.program.module(types[0].number)
        return self._bound_once(module, module.facts.frames[0].bindings.get(name, ()), name, 0)

    def _bound_once(self, module: Module, entries: tuple[tuple[int, Value], ...], name: str, depth: int) -> Types:
        """The types of the only value that a module binds to a name."""
        value = undeclared(entries[0][1]) if len(entries) == 1 else None
        if value is not None and depth > DEEPEST:
            return ()
        if value is not None and value[TAG] == "from" and not module.is_stub:
            return self._reexported(module, value, depth + 1)
        if not entries or self.writes.is_set_in_module(module.number, name):
            return ()
        if value is None:
            home = self.linker.program.context(module.number, 0)
            return self.linker.types(home, entries[0][1]) if module.is_stub else ()
        by_module = not entries[0][0]  # and not by a function's ``global`` statement
        if value[TAG] in DEFINED and by_module:
            return self._defined(module, value)
        if module.is_stub:
            return ()
        if value[TAG] == "call" and by_module:
            return self._constructed(module, value)
        return self._constant(module, name, value, entries[0][1]) if value[TAG] == "const" else ()

    def _reexported(self, module: Module, value: AccessPath, depth: int) -> Types:
        """The types of a name that a module imports from another one."""
        home = self.linker.program.table.find(module.absolute(value[LEVEL], value[SOURCE]), module)
        if home is None:
            return ()
        entries = home.facts.frames[0].bindings.get(value[IMPORTED], ())
        if not entries and home.facts.stars:
            return self._starred(home, value[IMPORTED], depth)
        return self._bound_once(home, entries, value[IMPORTED], depth)

    def _defined(self, module: Module, value: AccessPath) -> Types:
        """The function or the class that a statement of a module defines, as its decorators leave it."""
        types = self.linker.types(self.linker.program.context(module.number, 0), value)
        return self.decorated.made_of((module.number, value[NUMBER]), types) if value[TAG] == "fn" else types

    def _constant(self, module: Module, name: str, value: AccessPath, written: Value) -> Types:
        """A constant; where it may be meant to be changed, as a number is that stands for a level, its class."""
        if self._is_constant(module, name, value, written):
            return (literal(value),)
        return self.linker.instance("int") if name.isupper() and value[CONSTANT].__class__ is int else ()

    def _is_constant(self, module: Module, name: str, value: AccessPath, written: Value) -> bool:
        """Whether a name is written like a constant. Public flags and empty values are meant to be changed."""
        if name.startswith("_") or self._is_final(module, written):
            return value[CONSTANT] is not None
        constant = value[CONSTANT]
        return name.isupper() and constant.__class__ in (str, int) and bool(constant) and not module.facts.stars

    def _is_final(self, module: Module, value: Value) -> bool:
        """Whether a name is declared ``Final``: ``VERBOSE: Final = False``."""
        declaration = value[DECLARATION] if value is not None and value[TAG] == "typed" else None
        declaration = unsubscripted(declaration)
        context = self.linker.program.context(module.number, 0)
        return declaration is not None and self.linker.annotations.special(context, declaration) == "Final"

    def _constructed(self, module: Module, value: AccessPath) -> Types:
        """The object that a module constructs: ``CACHE = Cache()``."""
        context = self.linker.program.context(module.number, 0)
        callees = self.linker.types(context, context.frame.events[value[NUMBER]][CALLEE])
        known = self.certainty.certain(context, (), value) if all(isinstance(t, Cls) for t in callees) else ()
        made = known[0] if len(known) == 1 else None
        if isinstance(made, Inst) and is_sentinel(self.linker, made):
            return (made._replace(origin=Origin(context.number, value[NUMBER])),)  # it is compared with
        return known


def _is_import(entries: tuple[tuple[int, Value], ...]) -> bool:
    return len(entries) == 1 and entries[0][1] is not None and entries[0][1][TAG] == "from"
