"""Whether a method can be the callee, once the class of the receiver is known.

``job.run()`` may call ``run`` of every subclass of ``Job``. Where ``job`` is certainly a ``QuickJob``, only its ``run``
is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    FIRST,
    NAME,
    NUMBER,
    OBJECT,
    OF,
    OP,
    SECOND,
    TAG,
    unsubscripted,
)
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Lit, Over
from loopsafe.lint.reach.propagation.calls.returns import receiver as certainly
from loopsafe.lint.reach.propagation.stores import just_stored

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Types
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.modules import Module
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env

CONSTRUCTORS = frozenset({"__init__", "__new__", "__post_init__", "__call__"})
ROOTS = frozenset({"object", "ABC", "Protocol", "Generic"})  # bases without attributes that anybody calls
HOOKS = ("__getattr__", "__getattribute__")
# The forms of receivers about which something may be certain.
RECEIVERS = frozenset({"param", "attr", "union", "enter", "aenter", "narrow"})


class Receivers:
    """Rules out methods of classes that the receiver of a call does not have."""

    def __init__(self, linker: Linker, certainty: Certainty) -> None:
        self.linker = linker
        self.certainty = certainty
        self._skips: dict[tuple[Ref, Ref, str], bool] = {}

    def receiver(self, context: Context, event: Event, method: Ref) -> Value:
        """The receiver of the method that an event runs, if its value may be known; else None."""
        receiver = _receiver(event, self.linker.program.frame(method).name)
        return receiver if receiver is not None and self._may_be_certain(context, receiver) else None

    def admits(
        self, context: Context, env: Env, event: Event, receiver: AccessPath, method: Ref, target: Target
    ) -> bool:
        """Whether the receiver of a call can be an object that runs the entered method."""
        frame = self.linker.program.frame(method)
        entered, name = (method[0], frame.owner), frame.name
        if _is_operation(event, name) and not self._calls_method_of(context, receiver, method, name):
            return True
        if receiver == ("param", 0) and self._is_replaced_below(context, entered):
            return False
        known = certainly(self.certainty, context, env, just_stored(context, event, receiver))
        if known and all(isinstance(t, Over) for t in known):
            return target.primitive is None or target.primitive.kind != "wait"
        if not known or not all(isinstance(t, (Lit, Inst)) for t in known):
            return True
        return self._may_enter(self._classes(known), entered, name, target.context)

    def _classes(self, types: Types) -> list[Ref]:
        """The classes that objects of these types may be of."""
        hierarchy = self.linker.hierarchy
        objects = [instance for t in types for instance in hierarchy.as_instance(t)]
        return [ref for i in objects for ref in (i.ref, *(() if i.exact else hierarchy.subclasses(i.ref)))]

    def _may_enter(self, classes: list[Ref], entered: Ref, name: str, context: Context | None) -> bool:
        """Whether a call of ``name`` on an object of these classes may enter the method of the class ``entered``.

        ``context`` is that of the method; None for a primitive.
        """
        if any(map(self.linker.hierarchy.is_interface, classes)):
            return True
        if any(self._has(ref, entered, name) for ref in classes):
            return context is None or not self._is_for_others(context, classes)
        if not all(self._has_known_bases(ref) for ref in classes):
            return True
        if name.startswith("__"):
            return False  # operations ask the class, never an attribute of the object
        find = self.linker.methods.find
        return not all(find(ref, name) is not None or self._lacks(ref, name) for ref in classes)

    def _is_replaced_below(self, context: Context, entered: Ref) -> bool:
        """Whether no object whose class is exactly ``entered`` runs the method ``context`` that calls on ``self``."""
        own = (context.mid, context.frame.owner)
        return context.frame.owner >= 0 and own != entered and self._skips_method(own, entered, context.frame.name)

    def _lacks(self, ref: Ref, name: str) -> bool:
        """Whether objects of a class have no attribute of a name: that call would raise."""
        cls, mro, module = self.linker.program.cls, self.linker.hierarchy.mro(ref), self.linker.program.module
        foreign = any(module(o[0]).is_stub and cls(o).name not in ROOTS for o in mro)  # a stub may leave it out
        if foreign or module(ref[0]).is_stub or any(self.linker.methods.find(ref, hook) for hook in HOOKS):
            return False
        held = any(name in cls(owner).attributes or name in cls(owner).instance for owner in mro)
        return not held and not self.certainty.constructions.writes.is_set_elsewhere(ref, name)

    def _has(self, ref: Ref, entered: Ref, name: str) -> bool:
        """Whether objects of a class run the method that ``entered``, one of its ancestors, defines."""
        if entered not in self.linker.hierarchy.mro(ref):
            return False
        method = self.linker.methods.find(ref, name)
        return method is None or method.owner == entered

    def _is_for_others(self, context: Context, classes: list[Ref]) -> bool:
        """Whether a context is of objects of other classes: a method that its subclasses' objects enter one by one."""
        bound = context.bound(context.fid, 0) or ()
        return bool(bound) and all(isinstance(t, Inst) and t.exact and t.ref not in classes for t in bound)

    def _may_be_certain(self, context: Context, receiver: AccessPath) -> bool:
        """Whether something may be certain about a receiver; of calls only about those of the project's own code."""
        if receiver[TAG] != "call":
            return receiver[TAG] in RECEIVERS
        made = self.linker.types(context, context.frame.events[receiver[NUMBER]][CALLEE])
        module_of = self.linker.program.module_of
        return bool(made) and all(isinstance(t, (Fn, Cls)) and not module_of(t.ref).is_stub for t in made)

    def _calls_method_of(self, context: Context, receiver: Value, method: Ref, name: str) -> bool:
        """Whether an operation on an object asks it for a method, and not its elements, or its iterator."""
        linker = self.linker
        found = [fn for t in linker.types(context, receiver) for fn in linker.methods.special(t, name)]
        return any(isinstance(fn, Fn) and fn.ref == method for fn in found)

    def _has_known_bases(self, ref: Ref) -> bool:
        """Whether the unknown bases of a class come from libraries, which do not derive from the project's classes."""
        program, hierarchy = self.linker.program, self.linker.hierarchy
        if hierarchy.is_complete(ref):
            return True
        for owner in hierarchy.mro(ref):
            module = program.module_of(owner)
            context = program.context(owner[0], program.cls(owner).parent)
            for base in () if module.is_stub else program.cls(owner).bases:
                plain = unsubscripted(base)
                if not self.linker.types(context, plain) and not self._is_foreign(module, context, plain):
                    return False
        return True

    def _is_foreign(self, module: Module, context: Context, value: Value) -> bool:
        """Whether a name comes from an installed library."""
        program = self.linker.program
        top = program.dotted(context, value).partition(".")[0]
        found = program.table.find(top, module) if top else None
        return bool(top) and (found is None or found.is_stub)

    def _skips_method(self, own: Ref, entered: Ref, name: str) -> bool:
        """Whether objects of class ``entered``, which derives from ``own``, never run the method ``name`` of ``own``.

        It is replaced on the way down, by a method that does not call what it replaces.
        """
        key = (own, entered, name)
        found = self._skips.get(key)
        if found is None:
            found = False
            hierarchy, program = self.linker.hierarchy, self.linker.program
            order = hierarchy.mro(entered)
            if own in order[1:]:
                for ref in order[: order.index(own)]:
                    for fid in program.cls(ref).methods.get(name, ()):
                        found = found or not _mentions(program.context(ref[0], fid), name)
            self._skips[key] = found
        return found


def _receiver(event: Event, name: str) -> Value:
    """The object whose method ``name`` an event runs; None when the method may be anybody's."""
    if event[OP] == "call":
        callee = event[CALLEE]
        if callee is not None and callee[TAG] == "attr":
            return callee[OF] if callee[ATTRIBUTE] == name else None
        special = name.startswith("__") and name.endswith("__") and name not in CONSTRUCTORS
        return event[ARGUMENTS][0] if special and event[ARGUMENTS] else None
    if event[OP] in ("load", "store", "delete"):
        return event[OBJECT] if event[NAME] == name else None
    return event[OBJECT] if event[OP] in ("enter", "exit", "iter", "aenter", "aexit") else None


def _is_operation(event: Event, name: str) -> bool:
    """Whether an event runs a special method without naming it: ``for x in xs``, ``sorted(xs)``."""
    named = event[OP] == "call" and event[CALLEE] is not None and event[CALLEE][-1] == name
    return name.startswith("__") and not named


def _mentions(context: Context, name: str) -> bool:
    """Whether a method calls something of its own name: ``super().name()``, ``Base.name(self)``."""
    return any(
        event[OP] in ("call", "load") and name in ((event[FIRST] or ("",))[-1], event[SECOND])
        for event in context.frame.events
    )
