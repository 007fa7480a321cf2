"""What the lists, tuples and tables of modules hold for good: ``ROUTES = (Route("/", index),)``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from loopsafe.lint.reach.propagation.additions import disturbed_name
from loopsafe.lint.reach.propagation.escape import plain

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.modules import Module
    from loopsafe.lint.reach.propagation.writes import AttributeWrites

MOST_ITEMS = 12
DEEPEST = 3  # of re-exports


class ModuleTable(NamedTuple):
    """A display that a module binds to a name once and for all, and where its members are evaluated."""

    context: Context
    members: tuple[Value, ...]
    ordered: bool


class ModuleTables:
    """Finds the displays that names of modules stand for, as long as nobody is seen to do more than look at them."""

    def __init__(self, linker: Linker, writes: AttributeWrites) -> None:
        self.linker = linker
        self.writes = writes
        self._found: dict[tuple[int, str], ModuleTable | None] = {}

    def of(self, context: Context, value: Value) -> ModuleTable | None:
        """The display that a name, or an imported name, stands for."""
        if value[0] == "from":
            return self._imported(context.module, value, 0)
        for fid in self.linker.program.ancestors(context.module, context.fid):
            if value[1] in context.module.facts.frames[fid].bindings:
                return None if fid else self._bound(context.module, value[1], 0)
        return None

    def _imported(self, module: Module, value: Value, depth: int) -> ModuleTable | None:
        home = self.linker.program.table.find(module.absolute(value[1], value[2]), module)
        return self._bound(home, value[3], depth + 1) if home is not None and depth < DEEPEST else None

    def _bound(self, module: Module, name: str, depth: int) -> ModuleTable | None:
        key = (module.number, name)
        if key not in self._found:
            self._found[key] = None
            self._found[key] = self._find(module, name, depth)
        return self._found[key]

    def _find(self, module: Module, name: str, depth: int) -> ModuleTable | None:
        entries = module.facts.frames[0].bindings.get(name, ())
        by, value = entries[0] if len(entries) == 1 else (-1, None)
        value = plain(value)
        if value is None or module.is_stub:
            return None
        if value[0] == "from":
            return self._imported(module, value, depth)
        if by or value[0] not in ("seq", "dict") or self.writes.is_set_in_module(module.number, name):
            return None
        members = tuple(v for _, v in value[1]) if value[0] == "dict" else value[2]
        if not 0 < len(members) <= MOST_ITEMS or any(v is None or v[0] == "star" for v in members):
            return None
        if value[:2] != ("seq", "tuple") and self._is_disturbed(module, name):
            return None
        return ModuleTable(self.linker.program.context(module.number, 0), members, value[0] == "seq")

    def _is_disturbed(self, home: Module, name: str) -> bool:
        """Whether anybody may add to a display, or gives it to somebody else."""
        modules: Any = self.linker.program.table.project()
        asking = (m for m in modules if m is home or name in m.facts.references)
        return any(disturbed_name(frame, name) for module in asking for frame in module.facts.frames)
