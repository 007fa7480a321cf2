"""Whether code uses only those thread-bound objects that it received through parameters.

``def show(db): Users(db).one(1)`` uses ``db`` alone, in ``show`` and in all callees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, MEMBERS, NUMBER, OBJECT, OF, OP, TAG, arguments_of, receiver_of, undeclared
from loopsafe.lint.link.calls.arguments import written_for
from loopsafe.lint.reach.threads.needs import TO_OWNER
from loopsafe.lint.reach.threads.ownership import DISPLAYS

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.threads.affinity import ThreadAffinity

_PARTS = ("attr", "enter", "await", "guarded", "item", "elem")


class ParameterFlow:
    """Follows parameters into callees, and into objects made with them: ``Users(db).one(key)``."""

    def __init__(self, affinity: ThreadAffinity) -> None:
        self.affinity = affinity
        self.linker = affinity.linker

    def covers(self, context: Context, names: list[str]) -> bool:
        """Whether code entered here uses no thread-bound objects except those in the named parameters."""
        start = frozenset(index for index, name in enumerate(context.frame.parameter_names()) if name in names)
        pending, seen = [(context, start)], {(context.number, start)}
        while pending:
            current, given = pending.pop()
            if not self._uses_only(current, given):
                return False
            for number, targets in self.affinity.reach.targets(current).items():
                for inner in (target.context for target in targets):
                    passed = self._passed(current, current.frame.events[number], inner, given) if inner else given
                    if inner is not None and (inner.number, passed) not in seen:
                        seen.add((inner.number, passed))
                        pending.append((inner, passed))
        return True

    def _uses_only(self, context: Context, given: frozenset[int]) -> bool:
        """Whether all thread-bound receivers of a frame's calls come from the parameters ``given``."""
        owned = (
            event
            for number, event in enumerate(context.frame.events)
            if event[OP] == "call" and self.affinity.needs.of_call(context, number) & TO_OWNER
        )
        return all(self._is_from_parameters(context, receiver_of(event[CALLEE]), given) for event in owned)

    def _passed(self, context: Context, event: Event, inner: Context, given: frozenset[int]) -> frozenset[int]:
        """The parameters of the callee ``inner`` whose arguments come from the parameters ``given``."""
        if event[OP] != "call":
            return frozenset({0}) if self._is_from_parameters(context, event[OBJECT], given) else frozenset()
        frame = inner.frame
        bound = frame.owner >= 0 and not self.linker.marks.function((inner.mid, inner.fid)).staticmethod
        values = [written_for(name, event, frame, bound=bound) for name in frame.parameter_names()]
        if bound and values:
            values[0] = receiver_of(event[CALLEE])
        return frozenset(index for index, value in enumerate(values) if self._is_from_parameters(context, value, given))

    def _is_from_parameters(self, context: Context, value: Value, given: frozenset[int]) -> bool:
        """Whether a value is such a parameter, a part of it, or an object made with no other of its kind."""
        value = undeclared(value)
        while value is not None and value[TAG] in _PARTS:
            value = undeclared(value[OF])
        if value is None:
            return False
        if value[TAG] == "param":
            return value[NUMBER] in given
        if value[TAG] == "union":
            objects = [one for one in value[MEMBERS] if one is None or one[TAG] not in DISPLAYS]  # not its elements
            return bool(objects) and all(self._is_from_parameters(context, one, given) for one in objects)
        if value[TAG] != "call":
            return False
        event = context.frame.events[value[NUMBER]]
        made_of = [one for one in (receiver_of(event[CALLEE]), *arguments_of(event)) if one is not None]
        brought = [one for one in made_of if self._is_from_parameters(context, one, given)]
        others = [one for one in made_of if one not in brought and self._is_bound(context, one)]
        return bool(brought) and not others

    def _is_bound(self, context: Context, value: Value) -> bool:
        return any(map(self.affinity.owners.is_bound_itself, self.linker.types(context, value)))
