"""Which attribute accesses and operators can run code at all: told by name, before asking what the receiver is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.modules import STUB_ROOTS

if TYPE_CHECKING:
    from loopsafe.lint.link.program import Program

# What Python calls for want of an operator's own method.
IN_PLACE = ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor")
STAND_INS = {
    "__format__": "__str__",
    "__str__": "__repr__",
    "__bool__": "__len__",
    "__ne__": "__eq__",
    **{f"__i{name}__": f"__{name}__" for name in IN_PLACE},
}


class Implicit:
    """Names worth looking at; everything else is a plain attribute or a builtin's operator."""

    def __init__(self, program: Program) -> None:
        self.loads: set[str] = set(marked_names("effect:property"))
        self.stores: set[str] = set()
        self.operators: set[str] = set(marked_names("effect:operator"))
        self.any_store = False
        self.any_getattr = False
        self._defined: set[str] = set()  # attributes of the project's own classes
        self.everything = len(program.table.stub_roots) > len(STUB_ROOTS)  # the user's stubs may mark anything
        candidates: set[str] = set()
        descriptors = False
        for module in program.table.project():
            frames = module.facts.frames
            for cls in module.facts.classes:
                for name, fids in cls.methods.items():
                    if name.startswith("__") and name.endswith("__"):
                        self.operators.add(name)
                        descriptors = descriptors or name in ("__get__", "__set__", "__delete__")
                        self.any_getattr = self.any_getattr or name == "__getattr__"
                        self.any_store = self.any_store or name == "__setattr__"
                    elif any(frames[fid].decorators for fid in fids):
                        self.loads.add(name)
                        if len(fids) > 1:
                            self.stores.add(name)
                candidates.update(
                    name
                    for name, entries in cls.attributes.items()
                    if any(value is not None and value[0] == "call" for _, value in entries)
                )
                self._defined.update(cls.methods, cls.attributes, cls.instance)
        for name, stand_in in reversed(STAND_INS.items()):  # what stands in for a stand-in comes first
            if stand_in in self.operators:
                self.operators.add(name)
        if descriptors:
            self.loads |= candidates
            self.stores |= candidates

    def may_load(self, name: str) -> bool:
        """Whether reading an attribute of this name may run code."""
        return self.everything or name in self.loads or (self.any_getattr and name not in self._defined)

    def may_store(self, name: str) -> bool:
        """Whether assigning an attribute of this name may run code."""
        return self.any_store or name in self.stores

    def may_operate(self, dunder: str) -> bool:
        """Whether this operator may run more than a builtin's code."""
        return self.everything or dunder in self.operators
