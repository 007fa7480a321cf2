"""Which parameters of a function name what it calls: ``getattr(self, name)()``, ``TABLE[name]()``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    KEY,
    MEMBERS,
    METHOD,
    OF,
    OP,
    OTHERS,
    TAG,
    call_of,
    method_of,
    parameters_in,
)

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Frame, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Ref

LOOK_UPS = frozenset({"get", "pop", "setdefault"})  # methods that ask a table for an item


class NameParameters:
    """Finds the parameters whose constant values decide which function is called; once for each function."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._names: dict[Ref, frozenset[int]] = {}

    def of(self, ref: Ref) -> frozenset[int]:
        """The parameters that something is looked up by: ``getattr(self, name)``, ``table[name]``."""
        found = self._names.get(ref)
        if found is None:
            frame = self.linker.program.frame(ref)
            indices = set()
            for number, event in enumerate(frame.events):
                if event[OP] == "call" and event[CALLEE] == ("name", "getattr") and len(event[ARGUMENTS]) > 1:
                    indices.update(_parameters_of(event[ARGUMENTS][1]))
                elif event[OP] == "call" and self._imports(ref, event):
                    indices.update(_parameters_of(event[ARGUMENTS][0]))
                elif event[OP] == "call" and method_of(event[CALLEE]) in LOOK_UPS and event[ARGUMENTS]:
                    named = _parameters_of(event[ARGUMENTS][0])
                    if named and any(_is_run(later, ("call", number)) for later in frame.events[number + 1 :]):
                        indices.update(named)
                elif event[OP] == "op" and event[METHOD] == "__getitem__":
                    indices.update(_parameters_of(event[OTHERS][0]))
            found = self._names[ref] = frozenset(indices)
        return found

    def of_code(self, ref: Ref) -> frozenset[int]:
        """Those whose value counts even where they are annotated, as ``str`` or otherwise: the result is called."""
        found = self.of(ref)
        if not found or "import_module" in self.linker.program.module_of(ref).facts.calls:
            return found
        return found & _naming_code(self.linker.program.frame(ref))

    def _imports(self, ref: Ref, event: Event) -> bool:
        """Whether a call imports the module that a parameter names."""
        if not event[ARGUMENTS] or not _parameters_of(event[ARGUMENTS][0]):
            return False
        program = self.linker.program
        return program.dotted(program.context(*ref), event[CALLEE]) == "importlib.import_module"


def _is_run(event: Event, found: Value) -> bool:
    """Whether an event calls ``found``, the item of a table, or an element or attribute of it."""
    callee = event[CALLEE] if event[OP] == "call" else None
    while callee is not None and callee[TAG] in ("elem", "item", "guarded", "attr"):
        callee = callee[OF]
    return callee is not None and (callee == found or (callee[TAG] == "union" and found in callee[MEMBERS]))


def _naming_code(frame: Frame) -> set[int]:
    """The parameters by which a function looks up what it calls or, outside of classes, what it returns."""
    named: set[int] = set()
    values = [event[CALLEE] for event in frame.events if event[OP] == "call"]
    values += [value for value, _ in frame.returns] if frame.owner < 0 else ()
    for value in values:
        while value is not None and value[TAG] in ("elem", "guarded"):  # each of those that a table has under the name
            value = value[OF]
        if value is not None and value[TAG] == "item":
            parameters_in((value[KEY],), named)
        elif (made := call_of(frame.events, value)) is not None:
            parameters_in(made[ARGUMENTS], named)
    return named


def _parameters_of(value: Value) -> set[int]:
    used: set[int] = set()
    parameters_in((value,), used)
    return used
