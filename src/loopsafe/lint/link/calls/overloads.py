"""Which definition of an overloaded function a call means: told by its constants and by what its arguments are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ASYNC, ASYNC_GENERATOR, DEF, GENERATOR, KWARG, POSITIONAL, POSITIONAL_ONLY, VARARG
from loopsafe.lint.link.program.types import Inst, Lit, Type, is_none

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.calls.arguments import Arguments
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Fn, Ref, Types

FUNCTIONS = frozenset({DEF, ASYNC, GENERATOR, ASYNC_GENERATOR})
NUMBERS = {"int": frozenset({"float", "complex"}), "float": frozenset({"complex"}), "bool": frozenset({"float"})}


class Overloads:
    """Groups of definitions under ``@overload``, and the choice among them."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._groups: dict[Ref, tuple[int, ...]] = {}
        self._modules: dict[int, dict[str, list[int]]] = {}

    def group(self, ref: Ref) -> tuple[int, ...]:
        """The frames that carry ``@overload`` under the function's name, beside it; none when it has no overloads."""
        found = self._groups.get(ref)
        if found is None:
            found = self._groups[ref] = self._group(ref)
        return found

    def _group(self, ref: Ref) -> tuple[int, ...]:
        program = self.linker.program
        frame = program.frame(ref)
        fids: tuple[int, ...] | list[int]
        if frame.owner >= 0:
            fids = program.cls((ref[0], frame.owner)).methods.get(frame.name, ())
        else:
            fids = self._functions(ref[0]).get(frame.name, ())
        if len(fids) < 2 or ref[1] not in fids:
            return ()
        return tuple(fid for fid in fids if self.linker.marks.function((ref[0], fid)).overload)

    def _functions(self, mid: int) -> dict[str, list[int]]:
        """The functions of a module's own level that are defined more than once."""
        found = self._modules.get(mid)
        if found is None:
            found = {}
            for fid, frame in enumerate(self.linker.program.module(mid).facts.frames):
                if frame.parent == 0 and frame.owner < 0 and frame.kind in FUNCTIONS:
                    found.setdefault(frame.name, []).append(fid)
            self._modules[mid] = found = {name: fids for name, fids in found.items() if len(fids) > 1}
        return found

    def choose(self, fn: Fn, arguments: Arguments | None) -> tuple[int, ...]:
        """The overloads that a call may mean: one, or several when the arguments do not decide."""
        fids = self.group(fn.ref)
        if not fids:
            return ()
        if arguments is not None:
            arguments = arguments.to(fn)
        return self._possible(fn, fids, arguments) or self._possible(fn, fids, arguments, by_class=False) or fids

    def _possible(
        self, fn: Fn, fids: tuple[int, ...], arguments: Arguments | None, *, by_class: bool = True
    ) -> tuple[int, ...]:
        """The overloads that may accept the arguments, as far as their types are known."""
        possible: list[int] = []
        for fid in fids:
            answer = self._admits(self.linker.program.context(fn.ref[0], fid, fn.binds), arguments, by_class)
            if answer and not possible:
                return (fid,)
            if answer is not False:
                possible.append(fid)
        return tuple(possible)

    def resolve(self, fn: Fn, arguments: Arguments) -> Fn:
        """The overload whose marks hold for a call, where it can be told; in source the body that runs is another."""
        if not self.linker.program.module_of(fn.ref).is_stub:
            return fn
        chosen = self.choose(fn, arguments)
        return fn._replace(ref=(fn.ref[0], chosen[0])) if len(chosen) == 1 else fn

    def _admits(self, context: Context, arguments: Arguments | None, by_class: bool) -> bool | None:
        """Whether an overload accepts the arguments, by their types; None when unknown types leave that open."""
        if arguments is None:
            return None
        if self._has_too_many(context, arguments):
            return False
        answer: bool | None = True
        for index, (_, _, annotation, _) in enumerate(context.frame.params):
            accepted = annotation is None or self._accepts(context, index, arguments, by_class)
            if accepted is False:
                return False
            answer = None if accepted is None else answer
        return answer

    def _accepts(self, context: Context, index: int, arguments: Arguments, by_class: bool) -> bool | None:
        """Whether an annotated parameter accepts what is passed for it; None when that is open."""
        _, kind, annotation, default = context.frame.params[index]
        declared = self.linker.annotations.instance(context, annotation)
        passed = arguments.parameter(context.frame, index)
        if passed is None:
            # A constant that makes the difference is written where it is passed, not behind ``**options``.
            unseen = arguments.is_open(index) and not _is_literal(declared)
            return default is not None or kind in (VARARG, KWARG) or unseen
        if _is_literal(declared) or (declared and passed and all(map(is_none, declared))):
            accepted = [isinstance(t, Lit) and t in declared for t in passed]
            # The default of a parameter and what a caller computes: either may come.
            return True if all(accepted) and accepted else None if any(accepted) else False
        if not self._tells_apart(context, annotation, declared):
            return True
        if not passed or not by_class:
            return None
        return any(self._is_one_of(t, declared) for t in passed)

    def _has_too_many(self, context: Context, arguments: Arguments) -> bool:
        """Whether more arguments are passed by position than there are parameters for them."""
        kinds = [kind for _, kind, _, _ in context.frame.params]
        if VARARG in kinds or arguments.starred < len(arguments.positional):
            return False
        places = sum(kind in (POSITIONAL_ONLY, POSITIONAL) for kind in kinds)
        return len(arguments.before) + len(arguments.positional) > places

    def _tells_apart(self, context: Context, annotation: Value, declared: Types) -> bool:
        """Whether a parameter is declared to be of classes, so that the type of an argument decides."""
        if not declared or self.linker.type_variables.mentioned(context, annotation):
            return False
        return all(isinstance(t, (Lit, Inst)) for t in declared) and any(isinstance(t, Inst) for t in declared)

    def _is_one_of(self, t: Type, declared: Types) -> bool:
        hierarchy = self.linker.hierarchy
        if t in declared or any(hierarchy.is_subtype(t, d.ref) for d in declared if isinstance(d, Inst)):
            return True
        if any(isinstance(d, Inst) and hierarchy.is_interface(d.ref) and self._resembles(t, d.ref) for d in declared):
            return True
        wider = NUMBERS.get(t.kind, frozenset()) if isinstance(t, Lit) else frozenset()
        return any(isinstance(d, Inst) and self.linker.program.cls(d.ref).name in wider for d in declared)

    def _resembles(self, t: Type, interface: Ref) -> bool:
        """Whether a value may serve for an interface: it has any of its methods, or what it has is not known."""
        names = self.linker.program.cls(interface).methods
        wanted = [name for name in names if not name.startswith("__")] or list(names)
        instances = self.linker.hierarchy.as_instance(t)
        return not instances or any(self.linker.methods.find(i.ref, name) for i in instances for name in wanted)


def _is_literal(declared: Types) -> bool:
    return any(isinstance(t, Lit) and t.value is not None for t in declared)
