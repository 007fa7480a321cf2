"""What entering a function binds: the receiver, and the arguments that make a difference to what its body does."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    DEFAULT,
    FIRST,
    GENEXP,
    KWARG,
    TAG,
    VARARG,
    Value,
    parameters_in,
)
from loopsafe.lint.lexicon import BLOCKING_MARKS
from loopsafe.lint.link.calls.name_parameters import NameParameters
from loopsafe.lint.link.program.enumerations import is_member
from loopsafe.lint.link.program.open_types import is_built_in, is_container, leaves_code_open
from loopsafe.lint.link.program.types import (
    UNKNOWN,
    WIDEST_TABLE,
    Bind,
    Binds,
    Cls,
    Ctx,
    Fn,
    Gen,
    Inst,
    Lit,
    Map,
    Mod,
    Part,
    Ref,
    Tup,
    Type,
    Types,
    merge,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Frame
    from loopsafe.lint.link.calls.arguments import Arguments
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

MOST_ENTRIES = 60  # a function called more often is entered with regard to arguments that may block, and to no others
DEEPEST_BINDS = 3
CALLABLE = (Fn, Part, Gen, Ctx)


class Binding:
    """Context sensitivity: what a call binds the parameters of its callee to."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._open: dict[Ref, tuple[int, ...]] = {}
        self._interfaces: set[tuple[int, int, int]] = set()  # open parameters that an interface is declared for
        self.name_parameters = NameParameters(linker)
        self._effects: dict[Ref, bool] = {}

    def binds(self, fn: Fn, arguments: Arguments | None) -> Binds:
        """The parameters that make a context of their own for this call, with the types they are bound to."""
        program, fid = self.linker.program, fn.ref[1]
        frame = program.frame(fn.ref)
        binds = list(fn.binds)
        if fn.bound is not None and frame.params:
            receiver = self._receiver(fn, frame.owner)
            if receiver:
                binds.append(Bind(fid, 0, receiver))
        if arguments is not None:
            binds += self._by_arguments(fn, arguments.to(fn))
        if binds and len(program.call_sites.of_function(fn.ref)) > MOST_ENTRIES:
            return tuple(
                bind for bind in binds if bind.fid == fid and (bind.parameter == 0 or self._may_block(bind.types))
            )
        return tuple(binds)

    def _by_arguments(self, fn: Fn, arguments: Arguments) -> Iterator[Bind]:
        """What arguments, and those that are left out, bind parameters to."""
        frame = self.linker.program.frame(fn.ref)
        for index in self.open_parameters(fn.ref):
            if index == 0 and fn.bound is not None:
                continue
            types = arguments.parameter(frame, index)
            if types:
                kept = self._kept(fn.ref, index, types, arguments)
                if kept and self._depth(kept) <= DEEPEST_BINDS:
                    yield Bind(fn.ref[1], index, merge(kept))
            elif types is None:
                defaulted = self._left_out(fn.ref, index, arguments)
                if defaulted:
                    yield Bind(fn.ref[1], index, defaulted)
            elif _makes_function(frame) and self._is_passed_code(fn.ref, index):
                yield Bind(fn.ref[1], index, UNKNOWN)  # what it makes calls that, and nothing that others pass

    def _kept(self, ref: Ref, index: int, types: Types, arguments: Arguments) -> Types:
        """The types of an argument that make a context of their own; empty when it makes no difference to the body."""
        program = self.linker.program
        frame, shown = program.frame(ref), program.module_of(ref).is_stub
        _, kind, annotation, _ = frame.params[index]
        if kind == KWARG:
            return self._kept_keywords(types)
        annotated = annotation is not None and (*ref, index) not in self._interfaces
        made = annotated and arguments.is_made_here(frame, index)
        kept = tuple(self._plain(t) for t in types if self._is_kept(t, annotated, made, shown))
        if kept and kind == VARARG:
            kept = self._kept_items(kept, arguments.bound(frame, index))
        if kept:
            return kept
        if self._tells(ref, index, types):
            return types
        return UNKNOWN if shown else self._harmless(ref, index, types)

    def _may_block(self, types: Types) -> bool:
        """Whether all of the types are classes of the knowledge with a method that blocks: a session, a file."""
        return all(isinstance(t, Inst) and not t.args and t.wraps is None and self._has_effects(t.ref) for t in types)

    def _has_effects(self, ref: Ref) -> bool:
        found = self._effects.get(ref)
        if found is None:
            linker = self.linker
            found = self._effects[ref] = linker.program.module_of(ref).is_stub and any(
                not BLOCKING_MARKS.isdisjoint(linker.marks.function((owner[0], fid)).marks)
                for owner in linker.hierarchy.mro(ref)
                for fids in linker.program.cls(owner).methods.values()
                for fid in fids
            )
        return found

    def _left_out(self, ref: Ref, index: int, arguments: Arguments) -> Types:
        """The default of a parameter that the call leaves out, where others pass what matters."""
        linker = self.linker
        default = linker.program.frame(ref).params[index][DEFAULT]
        if default is None or not arguments.is_written or arguments.is_open(index):
            return UNKNOWN
        types = linker.types(linker.decorators.definition_context(ref), default)
        if self._tells(ref, index, types):
            return types
        return types if self._is_passed_code(ref, index) and self._depth(types) <= DEEPEST_BINDS else UNKNOWN

    def _is_passed_code(self, ref: Ref, index: int) -> bool:
        """Whether the project's calls pass code to run for a parameter."""
        return any(isinstance(t, CALLABLE) for t in self.linker.parameters.passed(*ref, index))

    def _tells(self, ref: Ref, index: int, types: Types) -> bool:
        """Whether a constant argument makes a difference, because the callee looks up by it what it calls."""
        return index in self.name_parameters.of(ref) and all(isinstance(t, Lit) for t in types)

    def _harmless(self, ref: Ref, index: int, types: Types) -> Types:
        """Data that stands where others pass code to run, or what may block: without it, theirs would be expected."""
        passed = self.linker.parameters.passed(*ref, index)
        if any(isinstance(t, CALLABLE) or self._holds_code(t) for t in passed):
            return types
        if any(isinstance(t, Inst) and self._may_block((t,)) and not is_built_in(self.linker, t) for t in passed):
            return merge(*(self.linker.instance(t.kind) if isinstance(t, Lit) else (self._plain(t),) for t in types))
        return UNKNOWN

    def open_parameters(self, ref: Ref) -> tuple[int, ...]:
        """The parameters whose arguments can make a difference: used, and not declared to be of some class."""
        found = self._open.get(ref)
        if found is None:
            linker = self.linker
            context = linker.program.context(*ref)
            frame = context.frame
            used: set[int] = set()
            for event in frame.events:
                parameters_in(event[FIRST:], used)
            parameters_in(tuple(value for value, _ in frame.returns), used)
            parameters_in(frame.yields, used)
            parameters_in(tuple(v for entries in frame.bindings.values() for _, v in entries), used)
            for inside in takewhile(lambda f: f.line <= frame.end_line, context.module.facts.frames[ref[1] + 1 :]):
                if inside.parent == ref[1] and inside.kind == GENEXP:  # its outermost iterable is this frame's
                    parameters_in(tuple(event[FIRST:] for event in inside.events), used)
            # Most declare the name of a module, or of what a table holds, to be text: that says nothing of which it is.
            names = self.name_parameters.of_code(ref)
            found = self._open[ref] = tuple(
                index
                for index, (_, _, annotation, _) in enumerate(frame.params)
                if index in used
                and (annotation is None or index in names or self._may_be_anything(context, annotation, index))
            )
        return found

    def _kept_items(self, kept: Types, passed: Types) -> Types:
        """The arguments for ``*args`` that can make a difference, each in its place."""
        if not passed:
            return self.linker.instance("tuple", kept)
        shown = (t for t in passed if isinstance(t, Tup))
        return tuple(t._replace(items=tuple(self._among(item, kept) for item in t.items)) for t in shown)

    def _among(self, types: Types, kept: Types) -> Types:
        return tuple(plain for plain in map(self._plain, types) if plain in kept)

    def _kept_keywords(self, types: Types) -> Types:
        """The arguments for ``**kwargs`` that can make a difference."""
        pairs = [
            (key, tuple(self._plain(v) for v in values if self._is_kept(v, False, False)))
            for t in types
            if isinstance(t, Map)
            for key, values in t.pairs
        ]
        optional = tuple(key for t in types if isinstance(t, Map) for key in t.optional)
        return (Map(tuple(pair for pair in pairs if pair[1]), optional),) if any(values for _, values in pairs) else ()

    def _may_be_anything(self, context: Context, annotation: Value, index: int) -> bool:
        """Whether an annotation leaves open whose code runs: ``Callable``, ``Any``, ``Iterable``, or a class of the
        project that others can stand in for."""
        linker = self.linker
        declared = [
            t for t in linker.annotations.instance(context, annotation) if not (isinstance(t, Lit) and t.value is None)
        ]
        if declared and all(leaves_code_open(linker, t) for t in declared):
            self._interfaces.add((context.mid, context.fid, index))
        return linker.annotations.admits_code(context, annotation) or all(
            isinstance(t, Inst)
            and (
                linker.hierarchy.is_open(t.ref)
                or linker.hierarchy.has_hidden_form(t.ref)
                or leaves_code_open(linker, t)
                or is_container(linker, t)
            )
            for t in declared
        )

    def _receiver(self, fn: Fn, owner: int) -> Types:
        """``self`` as far as it matters: nothing when the class has no subclasses, so that contexts are shared."""
        linker = self.linker
        own = (fn.ref[0], owner)
        shared = owner >= 0 and not linker.receiver_sensitivity.matters(fn.ref, owner)
        receivers = fn.bound or ()
        if shared and not any(self._is_distinguished(t, own) for t in receivers):
            return ()
        types: list[Type] = []
        wraps = any(isinstance(t, Inst) and t.wraps is not None for t in receivers)
        for t in receivers:
            if isinstance(t, Inst):
                kept = linker.methods.keeps(t)
                plain = Inst(t.ref, t.args, t.exact, t.origin if kept else None, t.wraps)
                if (
                    not wraps
                    and not kept
                    and owner >= 0
                    and t.ref == own
                    and not t.args
                    and (not t.exact or not linker.hierarchy.subclasses(t.ref))
                ):
                    continue
                types.append(plain)
            elif isinstance(t, Cls):
                if owner >= 0 and t.ref == own and not linker.hierarchy.subclasses(t.ref):
                    continue
                types.append(t)
            else:
                types.append(t)
        return tuple(types)

    def _is_distinguished(self, t: Type, own: Ref) -> bool:
        """Whether a receiver differs from others of its class: a wrapper, a member, ``Repo[Ship]``, a class."""
        if isinstance(t, Inst):
            return t.wraps is not None or is_member(t) or self._is_plain_generic(t)
        return isinstance(t, Cls) and own not in self.linker.hierarchy.mro(t.ref)  # for a method of a metaclass

    def _is_plain_generic(self, t: Inst) -> bool:
        """``Repo[Ship]``: a final class over classes of the project, few enough to tell apart."""
        return (
            any(t.args)
            and all(
                isinstance(a, Inst) and not a.args and not self.linker.program.module_of(a.ref).is_stub
                for arg in t.args
                for a in arg
            )
            and not self.linker.hierarchy.subclasses(t.ref)
        )

    def _is_kept(self, t: Type, annotated: bool, made: bool, shown: bool = False) -> bool:
        """Whether an argument can make a difference; beside an annotation only a new object says more than that.

        ``shown``: a stub's body shows what becomes of the elements of a container.
        """
        if isinstance(t, CALLABLE) or (isinstance(t, Mod) and not annotated) or self._holds_code(t):
            return True
        if isinstance(t, Inst) and (self.linker.methods.keeps(t) or (annotated and self._is_callable(t.ref))):
            return True
        if shown and (isinstance(t, (Tup, Map)) or (isinstance(t, Inst) and t.args and is_built_in(self.linker, t))):
            return any(self._is_kept(inner, False, False) for held in _contents(t) for inner in held)
        if shown and isinstance(t, Cls):
            return True  # ``map(str, objects)``: what calling the class does
        if annotated:
            if isinstance(t, Inst) and self.linker.program.module_of(t.ref).is_stub:
                return self.linker.hierarchy.is_hidden_form(t.ref)
            return made and isinstance(t, Inst) and t.exact
        if isinstance(t, Cls):
            return True
        return isinstance(t, Inst) and not is_built_in(self.linker, t)

    def _holds_code(self, t: Type) -> bool:
        """Whether a list or table that is passed holds functions: ``run_all([load, save])``."""
        if not isinstance(t, (Tup, Map)) and not (isinstance(t, Inst) and t.args and is_built_in(self.linker, t)):
            return False
        held = _contents(t)
        return len(held) <= WIDEST_TABLE and any(isinstance(inner, (Fn, Part)) for one in held for inner in one)

    def _is_callable(self, ref: Ref) -> bool:
        """Whether calling instances of a class runs code of the project, or has an effect."""
        call = self.linker.methods.find(ref, "__call__")
        if call is None or not self.linker.program.module_of(call.owner).is_stub:
            return call is not None
        return not BLOCKING_MARKS.isdisjoint(self.linker.marks.function(call.ref).marks)

    def _plain(self, t: Type) -> Type:
        return t._replace(origin=None) if isinstance(t, Inst) and not self.linker.methods.keeps(t) else t

    def _depth(self, types: Types) -> int:
        """How deep types are nested: functions bound to functions, objects made where such objects were passed."""
        deepest = 0
        for t in types:
            if isinstance(t, (Fn, Gen)) and t.binds:
                deepest = max(deepest, 1 + max(self._depth(bind.types) for bind in t.binds))
            elif isinstance(t, Fn) and t.bound:
                deepest = max(deepest, self._depth(t.bound))
            elif isinstance(t, Part):
                deepest = max(deepest, 1 + self._depth(t.callee))
            elif isinstance(t, (Tup, Map)) or (isinstance(t, Inst) and t.args):
                deepest = max([deepest, *(1 + self._depth(held) for held in _contents(t))])
            elif isinstance(t, Ctx):
                deepest = max(deepest, 1 + self._depth((t.generator,)))
            if isinstance(t, Inst) and t.origin is not None:
                # A function that calls itself with what it makes has a context for each call without this.
                maker = self.linker.program.contexts[t.origin.context]
                deepest = max([deepest, *(1 + self._depth(bind.types) for bind in maker.binds)])
        return deepest


def _makes_function(frame: Frame) -> bool:
    """Whether a function returns one that it defines, as decorators do."""
    return any(value is not None and value[TAG] == "fn" for value, _ in frame.returns)


def _contents(t: Type) -> tuple[Types, ...]:
    """What a container holds, or is known to hold."""
    if isinstance(t, Map):
        return tuple(types for _, types in t.pairs)
    if isinstance(t, Tup):
        return t.items
    return t.args if isinstance(t, (Inst, Cls, Part)) else ()
