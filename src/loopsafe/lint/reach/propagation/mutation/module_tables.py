"""Lists, tuples and dicts of modules that nobody changes: ``ROUTES = (Route("/", index),)``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from loopsafe.lint.facts import ELEMENTS, IDENTIFIER, IMPORTED, LEVEL, PAIRS, SOURCE, TAG, undeclared
from loopsafe.lint.reach.propagation.mutation.container_writes import may_mutate_name, may_remove_from_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.facts import AccessPath, Frame, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.modules import Module
    from loopsafe.lint.reach.propagation.mutation.writes import AttributeWrites

MOST_ITEMS = 12
DEEPEST = 4  # names, each imported under the next


class ModuleTable(NamedTuple):
    """A display that a module binds to a name exactly once, and the context in which its members are evaluated."""

    context: Context
    members: tuple[Value, ...]
    ordered: bool
    keys: tuple[Value, ...] = ()  # of a dict that nobody removes any from


class ModuleTables:
    """Finds the displays that names of modules mean, if all code that is seen only reads them."""

    def __init__(self, linker: Linker, writes: AttributeWrites) -> None:
        self.linker = linker
        self.writes = writes
        self._found: dict[tuple[int, str], ModuleTable | None] = {}

    def of(self, context: Context, value: Value) -> ModuleTable | None:
        """The display that a name, or an imported name, stands for."""
        bound = bound_once(self.linker, context, value)
        if bound is None:
            return None
        module, name, shown = bound
        key = (module.number, name)
        if key not in self._found:
            self._found[key] = self._table(module, name, shown)
        return self._found[key]

    def _table(self, module: Module, name: str, shown: AccessPath) -> ModuleTable | None:
        if module.is_stub or shown[TAG] not in ("seq", "dict") or self.writes.is_set_in_module(module.number, name):
            return None
        members = tuple(v for _, v in shown[PAIRS]) if shown[TAG] == "dict" else shown[ELEMENTS]
        if not 0 < len(members) <= MOST_ITEMS or any(v is None or v[TAG] == "star" for v in members):
            return None
        if shown[:2] != ("seq", "tuple") and self._is_in_any(module, name, may_mutate_name):
            return None
        whole = shown[TAG] == "dict" and not self._is_in_any(module, name, may_remove_from_name)
        keys = tuple(key for key, _ in shown[PAIRS]) if whole else ()
        return ModuleTable(self.linker.program.context(module.number, 0), members, shown[TAG] == "seq", keys)

    def _is_in_any(self, home: Module, name: str, question: Callable[[Frame, str], bool]) -> bool:
        """Whether the answer is yes for any code that may use a name of a module: whether it may add, or remove."""
        modules: Any = self.linker.program.table.project()
        asking = (m for m in modules if m is home or name in m.facts.references)
        return any(question(frame, name) for module in asking for frame in module.facts.frames)


def bound_once(linker: Linker, context: Context, value: Value) -> tuple[Module, str, AccessPath] | None:
    """The module, the name and the only value bound to it, for a name that is defined there or imported."""
    program, module = linker.program, context.module
    if value is None:
        return None
    inside = (fid for fid in program.ancestors(module, context.fid) if fid)
    if value[TAG] == "name" and any(value[IDENTIFIER] in module.facts.frames[fid].bindings for fid in inside):
        return None
    for _ in range(DEEPEST):
        name = value[IDENTIFIER]
        if value[TAG] == "from":
            home, name = program.table.find(module.absolute(value[LEVEL], value[SOURCE]), module), value[IMPORTED]
            if home is None:
                return None
            module = home
        entries = module.facts.frames[0].bindings.get(name, ())
        by, bound = entries[0] if len(entries) == 1 else (-1, None)
        value = undeclared(bound)
        if by or value is None:
            return None
        if value[TAG] != "from":
            return module, name, value
    return None
