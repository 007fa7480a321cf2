"""Which of the targets of a call it can be, once something is certain about the function or the object it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    AWAITED,
    CALLEE,
    FIRST,
    FLAGS,
    IDENTIFIER,
    KEYWORDS,
    NAME,
    NUMBER,
    OBJECT,
    OF,
    OP,
    RETURNED,
    SCOPE,
    SECOND,
    TAG,
    call_of,
    unsubscripted,
)
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Lit, Over, Part
from loopsafe.lint.reach.propagation.calls.returns import receiver as certainly
from loopsafe.lint.reach.propagation.calls.strangers import is_stranger
from loopsafe.lint.reach.propagation.closures import enclosing
from loopsafe.lint.reach.propagation.environment import AWAITED_RESULT
from loopsafe.lint.reach.propagation.stores import just_stored
from loopsafe.lint.reach.propagation.told_primitives import ToldPrimitives

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Event, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Type, Types
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.link.targets.effects import Effects
    from loopsafe.lint.modules import Module
    from loopsafe.lint.reach.kept import Kept
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env

CONSTRUCTORS = frozenset({"__init__", "__new__", "__post_init__", "__call__"})
ROOTS = frozenset({"object", "ABC", "Protocol", "Generic"})  # bases without attributes that anybody calls
HOOKS = ("__getattr__", "__getattribute__")
# What a callee looks like that an object or a parameter keeps.
KEPT = frozenset({"attr", "elem", "param", "union", "item"})
# What a receiver looks like of which something may be certain.
RECEIVERS = frozenset({"param", "attr", "union", "enter", "aenter"})


class Callees:
    """Rules out targets that the types admit and the values on the way do not."""

    def __init__(self, effects: Effects, certainty: Certainty, kept: Kept) -> None:
        self.linker = effects.linker
        self.kept = kept
        self.awaitables = effects.awaitables
        self.certainty = certainty
        self.primitives = ToldPrimitives(effects.linker, effects.primitives, certainty)
        self._remembered: dict[Ref, bool] = {}
        self._skips: dict[tuple[Ref, Ref, str], bool] = {}

    def admits(self, context: Context, env: Env, event: Event, target: Target) -> bool:
        """Whether a call can be of ``target``, by what is certain about the function called, or about its object."""
        function = target.function if env and target.primitive is not None else None
        if function is not None and not self.primitives.may_block(context, env, event, function):
            return False
        entered = _entered(target)
        if entered is None:
            return True
        if self._stands_elsewhere(context, env, event, target, entered):
            return False
        if self.linker.program.frame(entered).owner >= 0:
            return self._is_of_receiver(context, env, event, entered, target)
        if target.context is not None and self._is_remembered(target.context):
            return False
        return self._is_called(context, env, event, entered)

    def _stands_elsewhere(self, context: Context, env: Env, event: Event, target: Target, entered: Ref) -> bool:
        """Whether the types admit a function and this event runs another one, or none."""
        registrations = self.certainty.constructions.registrations
        if not target.scheduled and registrations.is_elsewhere(context, env, event, entered):
            return True
        return (
            self._is_sync_among_awaited(context, env, event, entered)
            or self._is_filled(context, event, entered)
            or self._is_replaced(context, env, event, entered)
            or self._is_of_others(context, env, event, entered)
        )

    def _is_sync_among_awaited(self, context: Context, env: Env, event: Event, entered: Ref) -> bool:
        """Whether the caller awaits what is returned, and a member of a union is no coroutine: it would fail there."""
        if event[OP] != "call" or event[FLAGS] & AWAITED or not is_awaited(event, env):
            return False
        coroutines = self.awaitables.coroutines(self.linker.types(context, event[CALLEE]))
        return bool(coroutines) and not any(isinstance(c, Fn) and c.ref == entered for c in coroutines)

    def _is_called(self, context: Context, env: Env, event: Event, entered: Ref) -> bool:
        """Whether a call may be of a function: not where an object was made with another one, and calls that."""
        callee = event[CALLEE] if event[OP] == "call" else None
        if is_stranger(env, callee):
            return False
        captured = callee is not None and callee[TAG] == "name" and callee[IDENTIFIER] in enclosing(context)
        if callee is None or not (callee[TAG] in KEPT or captured):
            return True
        means = self._entering(self.linker.types(context, callee))
        # What a record was replaced with, or a partial was given, the types do not say.
        kept = bool(env) and (callee[TAG] == "param" or callee[:2] == ("attr", ("param", 0)))
        kept = kept and self.linker.program.frame(entered).owner < 0
        if (len(means) < 2 and not kept) or not any(self._is_same(ref, entered) for refs in means for ref in refs):
            return True
        known = self.certainty.certain(context, env, callee)
        return not known or any(self._may_be(t, entered) for t in known)

    def _is_replaced(self, context: Context, env: Env, event: Event, entered: Ref) -> bool:
        """Whether another function stands in for a method of an object that this function has made."""
        callee = event[CALLEE] if event[OP] == "call" else None
        if callee is None or callee[TAG] != "attr" or callee[OF] is None or callee[OF][TAG] != "call":
            return False
        stored = just_stored(context, event, callee)
        find, module_of = self.linker.methods.find, self.linker.program.module_of
        owners = self.linker.types(context, callee[OF]) if stored != callee else ()
        hooks = [find(t.ref, "__setattr__") for t in owners if isinstance(t, Inst)]
        if any(hook is not None and not module_of(hook.owner).is_stub for hook in hooks):
            return False
        known = self.certainty.certain(context, env, stored) if stored != callee else ()
        return bool(known) and not any(self._may_be(t, entered) for t in known)

    def _is_filled(self, context: Context, event: Event, entered: Ref) -> bool:
        """Whether the function itself has given an attribute the value that a method makes: ``C(path="x").path``."""
        if event[OP] != "load":
            return False
        owner = self.linker.program.frame(entered).owner
        maker = self.linker.default_factories.maker((entered[0], owner), event[NAME]) if owner >= 0 else None
        if maker is None or maker.ref != entered:
            return False
        read = ("attr", event[OBJECT], event[NAME])
        made = call_of(context.frame.events, event[OBJECT])
        return just_stored(context, event, read) != read or (made is not None and event[NAME] in dict(made[KEYWORDS]))

    def _is_of_others(self, context: Context, env: Env, event: Event, entered: Ref) -> bool:
        """Whether only what is chosen on branches that are not taken has the function: ``C()`` of ``x or C()``."""
        callee = event[CALLEE] if event[OP] == "call" else None
        taken = self.certainty.taken(context, env, callee)
        if taken == callee:
            return False
        means = [ref for refs in self._entering(self.linker.types(context, callee)) for ref in refs]
        remain = [ref for refs in self._entering(self.linker.types(context, taken)) for ref in refs]
        return entered in means and entered not in remain

    def _entering(self, types: Types) -> list[tuple[Ref, ...]]:
        """The functions that calling each of these types enters: a class's constructors, what a partial is of."""
        find = self.linker.methods.find
        found: list[tuple[Ref, ...]] = []
        for t in types:
            if isinstance(t, Fn):
                found.append((t.ref,))
            elif isinstance(t, Cls):
                members = [find(t.ref, name) for name in sorted(CONSTRUCTORS)]
                found.append(tuple(member.ref for member in members if member is not None))
            elif isinstance(t, Part):
                found += self._entering(t.callee)
            elif isinstance(t, Inst):
                member = find(t.ref, "__call__")
                found += [(member.ref,)] if member is not None else []
        return found

    def _may_be(self, t: Type, entered: Ref) -> bool:
        """Whether calling what is certain to be called may enter a function."""
        if not isinstance(t, (Fn, Cls, Part)) or (isinstance(t, Cls) and t.open):
            return True
        return any(self._is_same(ref, entered) for refs in self._entering((t,)) for ref in refs)

    def _is_same(self, one: Ref, other: Ref) -> bool:
        """Whether two definitions are of one function: overloads of a stub are."""
        frame = self.linker.program.frame
        if one == other or one[0] != other[0] or not self.linker.program.module_of(one).is_stub:
            return one == other
        return (frame(one).owner, frame(one).name) == (frame(other).owner, frame(other).name)

    # Receivers

    def _is_of_receiver(self, context: Context, env: Env, event: Event, method: Ref, target: Target) -> bool:
        """Whether the receiver of a call can be of the class whose method is entered."""
        frame = self.linker.program.frame(method)
        owner, name = frame.owner, frame.name
        receiver = _receiver(event, name)
        if receiver is None or not self._may_be_told(context, receiver):
            return self._is_called(context, env, event, method)
        if _is_operation(event, name) and not self._is_asked_of(context, receiver, method, name):
            return True
        entered = (method[0], owner)
        if receiver == ("param", 0) and context.frame.owner >= 0:
            own = (context.mid, context.frame.owner)
            if own != entered and self._skips_method(own, entered, context.frame.name):
                return False
        hierarchy, methods = self.linker.hierarchy, self.linker.methods
        known = certainly(self.certainty, context, env, just_stored(context, event, receiver))
        if known and all(isinstance(t, Over) for t in known):
            return target.primitive is None or target.primitive.kind != "wait"
        if not known or not all(isinstance(t, (Lit, Inst)) for t in known):
            return True
        objects = [i for t in known for i in hierarchy.as_instance(t)]
        classes = [ref for i in objects for ref in (i.ref, *(() if i.exact else hierarchy.subclasses(i.ref)))]
        if any(map(hierarchy.is_interface, classes)):
            return True
        if any(self._has(ref, entered, name) for ref in classes):
            return target.context is None or not self._is_for_others(target.context, classes)
        if not all(self._is_whole(ref) for ref in classes):
            return True
        # An attribute may hold a method of something else; operations ask the class.
        return not (
            name.startswith("__") or all(methods.find(r, name) is not None or self._lacks(r, name) for r in classes)
        )

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

    def _may_be_told(self, context: Context, receiver: AccessPath) -> bool:
        """Whether something may be certain about a receiver; of calls only about those of the project's own code."""
        if receiver[TAG] != "call":
            return receiver[TAG] in RECEIVERS
        made = self.linker.types(context, context.frame.events[receiver[NUMBER]][CALLEE])
        module_of = self.linker.program.module_of
        return bool(made) and all(isinstance(t, (Fn, Cls)) and not module_of(t.ref).is_stub for t in made)

    def _is_asked_of(self, context: Context, receiver: Value, method: Ref, name: str) -> bool:
        """Whether an operation on an object asks it for a method, and not its elements, or its iterator."""
        linker = self.linker
        found = [fn for t in linker.types(context, receiver) for fn in linker.methods.special(t, name)]
        return any(isinstance(fn, Fn) and fn.ref == method for fn in found)

    def _is_whole(self, ref: Ref) -> bool:
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

    def _is_remembered(self, context: Context) -> bool:
        """Whether a memoised function without parameters has run before the loop does: a module calls it at import."""
        frame = context.frame
        if not frame.decorators or frame.params:
            return False
        ref = (context.mid, context.fid)
        found = self._remembered.get(ref)
        if found is None:
            found = self._remembered[ref] = self.kept.is_memoised(ref) and any(
                self._is_called_at_import(ref, *site) for site in self.linker.program.call_sites.of_function(ref)
            )
        return found

    def _is_called_at_import(self, ref: Ref, mid: int, fid: int, number: int) -> bool:
        linker = self.linker
        module = linker.program.module(mid)
        if fid or not (mid == ref[0] or linker.program.indexes.is_imported(module)):
            return False
        context = linker.program.context(mid, fid)
        event = context.frame.events[number]
        return not event[SCOPE] and any(
            isinstance(t, Fn) and t.ref == ref for t in linker.types(context, event[CALLEE])
        )

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


def _entered(target: Target) -> Ref | None:
    """The function that a target enters, if it does enter one."""
    if target.context is not None:
        return target.context.mid, target.context.fid
    return target.function.ref if target.function is not None else None


def is_awaited(event: Event, env: Env) -> bool:
    """Whether what an event gives is awaited: here, or by the caller, whom it is returned to."""
    return bool(event[FLAGS] & AWAITED) or (bool(event[FLAGS] & RETURNED) and AWAITED_RESULT in env)


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
