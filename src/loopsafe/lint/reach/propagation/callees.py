"""Which targets of a call remain once the values of the called expression and of its receiver are known.

``self.action()`` may call every function that is ever stored in ``action``. In an environment where ``action`` is
certainly ``load``, all other functions are ruled out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    AWAITED,
    CALLEE,
    FLAGS,
    IDENTIFIER,
    KEYWORDS,
    NAME,
    OBJECT,
    OF,
    OP,
    RETURNED,
    SCOPE,
    TAG,
    arguments_of,
    call_of,
)
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Part
from loopsafe.lint.reach.propagation.calls.unknown_callbacks import is_unknown_callee
from loopsafe.lint.reach.propagation.closures import enclosing
from loopsafe.lint.reach.propagation.environment import AWAITED_RESULT
from loopsafe.lint.reach.propagation.objects.flag_correlations import FlagCorrelations
from loopsafe.lint.reach.propagation.primitive_arguments import PrimitiveArguments
from loopsafe.lint.reach.propagation.receivers import CONSTRUCTORS, Receivers
from loopsafe.lint.reach.propagation.stored_generators import runs_other_generator
from loopsafe.lint.reach.propagation.stores import just_stored

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Type, Types
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.link.targets.event_targets import EventTargets
    from loopsafe.lint.reach.memoised import Memoised
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env

# The forms of callees that are stored in an object, a container or a parameter.
STORED = frozenset({"attr", "elem", "param", "union", "item"})


class Callees:
    """Rules out targets that the types of a call allow, but the values in an environment do not."""

    def __init__(self, event_targets: EventTargets, certainty: Certainty, memoised: Memoised) -> None:
        self.linker = event_targets.linker
        self.memoised = memoised
        self.awaitables = event_targets.awaitables
        self.certainty = certainty
        self.primitive_arguments = PrimitiveArguments(event_targets.linker, event_targets.primitives, certainty)
        self.receivers = Receivers(event_targets.linker, certainty)
        self.flags = FlagCorrelations(certainty)
        self._remembered: dict[Ref, bool] = {}

    def admits(self, context: Context, env: Env, event: Event, target: Target) -> bool:
        """Whether a call can reach ``target``, given the known values of the called expression and its receiver."""
        if not self.may_block(context, env, event, target):
            return False
        entered = _entered(target)
        if entered is None:
            return True
        if self._runs_other_function(context, env, event, target, entered):
            return False
        if self.linker.program.frame(entered).owner >= 0:
            receiver = self.receivers.receiver(context, event, entered)
            if receiver is not None:
                return self.receivers.admits(context, env, event, receiver, entered, target)
        elif target.context is not None and self._is_memoised_at_import(target.context):
            return False
        return self._is_called(context, env, event, entered)

    def may_block(self, context: Context, env: Env, event: Event, target: Target) -> bool:
        """Whether a primitive can block with these arguments, and with the flags of its receiver that were tested."""
        entered = _entered(target)
        if entered is not None and self.flags.rules_out(context, event, entered):
            return False
        function = target.function if target.primitive is not None else None
        if function is None or event[OP] != "call" or all(v and v[TAG] == "const" for v in arguments_of(event)):
            return True  # constants have been looked at
        return self.primitive_arguments.may_block(context, env, event, function)

    def _runs_other_function(self, context: Context, env: Env, event: Event, target: Target, entered: Ref) -> bool:
        """Whether this event certainly runs another function than the one entered, or no function at all."""
        registrations = self.certainty.constructions.registrations
        if not target.scheduled and registrations.is_elsewhere(context, env, event, entered):
            return True
        return (
            self._is_sync_among_awaited(context, env, event, entered)
            or self._is_assigned_before(context, event, entered)
            or self._is_replaced(context, env, event, entered)
            or self._is_on_infeasible_branch(context, env, event, entered)
            or runs_other_generator(self.certainty, context, env, event, entered)
        )

    def _is_sync_among_awaited(self, context: Context, env: Env, event: Event, entered: Ref) -> bool:
        """Whether the result is awaited, and this member of a union is not a coroutine function.

        ``await self.handler()`` of a sync handler would raise an exception, so that only the async ones are meant.
        """
        if event[OP] != "call" or event[FLAGS] & AWAITED or not is_awaited(event, env):
            return False
        coroutines = self.awaitables.coroutines(self.linker.types(context, event[CALLEE]))
        return bool(coroutines) and not any(isinstance(c, Fn) and c.ref == entered for c in coroutines)

    def _is_called(self, context: Context, env: Env, event: Event, entered: Ref) -> bool:
        """Whether the called value can be the function. It cannot if an object was certainly made with another one."""
        callee = event[CALLEE] if event[OP] == "call" else None
        if is_unknown_callee(env, callee):
            return False
        captured = callee is not None and callee[TAG] == "name" and callee[IDENTIFIER] in enclosing(context)
        if callee is None or not (callee[TAG] in STORED or captured):
            return True
        means = self._entering(self.linker.types(context, callee))
        # The types do not know the fields replaced in a copied record, nor the arguments of a partial.
        kept = bool(env) and (callee[TAG] == "param" or callee[:2] == ("attr", ("param", 0)))
        kept = kept and self.linker.program.frame(entered).owner < 0
        if (len(means) < 2 and not kept) or not any(self._is_same(ref, entered) for refs in means for ref in refs):
            return True
        known = self.certainty.certain(context, env, callee)
        return not known or any(self._may_be(t, entered) for t in known)

    def _is_replaced(self, context: Context, env: Env, event: Event, entered: Ref) -> bool:
        """Whether the function has replaced a method of an object that it made: ``client.send = fake``."""
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

    def _is_assigned_before(self, context: Context, event: Event, entered: Ref) -> bool:
        """Whether the attribute has a value already, so that its default factory does not run: ``C(path="x").path``."""
        if event[OP] != "load":
            return False
        owner = self.linker.program.frame(entered).owner
        maker = self.linker.default_factories.maker((entered[0], owner), event[NAME]) if owner >= 0 else None
        if maker is None or maker.ref != entered:
            return False
        read = ("attr", event[OBJECT], event[NAME])
        made = call_of(context.frame.events, event[OBJECT])
        return just_stored(context, event, read) != read or (made is not None and event[NAME] in dict(made[KEYWORDS]))

    def _is_on_infeasible_branch(self, context: Context, env: Env, event: Event, entered: Ref) -> bool:
        """Whether only a branch that is not taken has the function as the called value: ``C()`` of ``x or C()``."""
        callee = event[CALLEE] if event[OP] == "call" else None
        taken = self.certainty.taken(context, env, callee)
        if taken == callee:
            return False
        means = [ref for refs in self._entering(self.linker.types(context, callee)) for ref in refs]
        remain = [ref for refs in self._entering(self.linker.types(context, taken)) for ref in refs]
        return entered in means and entered not in remain

    def _entering(self, types: Types) -> list[tuple[Ref, ...]]:
        """The functions that a call of each type enters: the constructors of a class, the function of a partial."""
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
        """Whether a call of a value of this type may enter a function."""
        if not isinstance(t, (Fn, Cls, Part)) or (isinstance(t, Cls) and t.open):
            return True
        return any(self._is_same(ref, entered) for refs in self._entering((t,)) for ref in refs)

    def _is_same(self, one: Ref, other: Ref) -> bool:
        """Whether two definitions belong to one function, as the overloads in a stub do."""
        frame = self.linker.program.frame
        if one == other or one[0] != other[0] or not self.linker.program.module_of(one).is_stub:
            return one == other
        return (frame(one).owner, frame(one).name) == (frame(other).owner, frame(other).name)

    def _is_memoised_at_import(self, context: Context) -> bool:
        """Whether a module calls a memoised function without parameters when it is imported, before a loop runs."""
        frame = context.frame
        if not frame.decorators or frame.params:
            return False
        ref = (context.mid, context.fid)
        found = self._remembered.get(ref)
        if found is None:
            found = self._remembered[ref] = self.memoised.is_memoised(ref) and any(
                self._is_called_at_import(ref, *site) for site in self.linker.program.call_sites.of_function(ref)
            )
        return found

    def _is_called_at_import(self, ref: Ref, mid: int, fid: int, number: int) -> bool:
        linker = self.linker
        module = linker.program.module(mid)
        if fid or not (mid == ref[0] or linker.program.imports.is_imported(module)):
            return False
        context = linker.program.context(mid, fid)
        event = context.frame.events[number]
        return not event[SCOPE] and any(
            isinstance(t, Fn) and t.ref == ref for t in linker.types(context, event[CALLEE])
        )


def _entered(target: Target) -> Ref | None:
    """The function that a target enters, if it does enter one."""
    if target.context is not None:
        return target.context.mid, target.context.fid
    return target.function.ref if target.function is not None else None


def is_awaited(event: Event, env: Env) -> bool:
    """Whether the result of an event is awaited: in this function, or by the caller to which it is returned."""
    return bool(event[FLAGS] & AWAITED) or (bool(event[FLAGS] & RETURNED) and AWAITED_RESULT in env)
