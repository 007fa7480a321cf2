"""What a parameter is when its function is entered: what it is bound to, its annotation, or what the project passes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ANNOTATION,
    CALLEE,
    DEF,
    DEFAULT,
    KEY,
    KEYWORDS,
    KIND,
    KWARG,
    LAMBDA,
    NUMBER,
    OF,
    OPERAND,
    OTHERS,
    PARAMETER,
    TAG,
    VARARG,
    Value,
)
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.calls.arguments import Arguments, written_for
from loopsafe.lint.link.program.aliases import bound_to
from loopsafe.lint.link.program.name_indexes import MOST_REGISTRATIONS
from loopsafe.lint.link.program.open_types import is_callback, is_container, leaves_code_open
from loopsafe.lint.link.program.types import (
    UNKNOWN,
    Cls,
    Fn,
    Gen,
    Inst,
    Lit,
    Map,
    Part,
    Ref,
    Tup,
    Type,
    Types,
    bounded,
    is_none,
    merge,
)
from loopsafe.lint.link.values.agreement import agreed
from loopsafe.lint.link.values.annotations import refines
from loopsafe.lint.link.values.fixpoint import PASSED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Frame
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

# A function called more often is a dispatcher: what all calls pass together says nothing of one of them. At 256 calls,
# 11 690 false findings more on Home Assistant, where every job ran every other (measured).
MOST_CALLS = 80
# Operators that hand something over to be kept; others compute, compare or look up.
OPERATORS = frozenset({"__setitem__", "__iadd__", "__add__", "__ior__", "__or__", "__rshift__", "__lshift__"})
CONSTRUCTS = "constructs"


class Parameters:
    """Types of parameters, merged from bindings, annotations, defaults and callers; memoised by parameter."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._passed: dict[tuple[int, int, int], Types] = {}
        self._partly_unknown: set[tuple[int, int, int]] = set()

    def types(self, context: Context, fid: int, index: int) -> Types:
        """What parameter number ``index`` of frame ``fid``, which is or encloses the context's frame, can be."""
        bound = context.bound(fid, index)
        if bound is not None:
            return bound
        frame = context.module.facts.frames[fid]
        kind, annotation = frame.params[index][KIND], frame.params[index][ANNOTATION]
        if frame.owner >= 0 and index == 0 and kind not in (VARARG, KWARG):
            receiver = self._receiver(context.mid, fid, frame)
            if receiver:
                return receiver
        if annotation is not None:
            declared = self._declared(context, fid, index)
            if declared:
                return declared
        passed = self.passed(context.mid, fid, index)
        if kind == KWARG:
            return merge(passed, self.linker.instance("dict", self.linker.instance("str"), UNKNOWN))
        if kind == VARARG:
            return self.linker.instance("tuple", passed)
        return merge(passed, self._defaulted(context, fid, index))

    def _receiver(self, mid: int, fid: int, frame: Frame) -> Types:
        """What the first parameter of a method is: ``self`` or ``cls``; unknown for a static method."""
        marked = self.linker.marks.function((mid, fid))
        ref = (mid, frame.owner)
        if marked.classmethod:
            return (Cls(ref, open=frame.name == "__init_subclass__"),)
        return UNKNOWN if marked.staticmethod else (Inst(ref, self.linker.hierarchy.own_args(ref)),)

    def _declared(self, context: Context, fid: int, index: int) -> Types:
        """What an annotated parameter is; unknown where only what callers pass says more: for a callback, for None."""
        linker = self.linker
        _, kind, annotation, _ = context.module.facts.frames[fid].params[index]
        declared = linker.annotations.instance(context, annotation, self._settled_by_self(context, fid, annotation))
        if kind == VARARG:
            callbacks = all(is_callback(linker, t) for t in declared)
            told = self.passed(context.mid, fid, index) if callbacks else UNKNOWN
            return linker.instance("tuple", told or declared)
        if kind == KWARG:
            return self._unpacked(context, annotation) or linker.instance("dict", linker.instance("str"), declared)
        if all(is_callback(linker, t) or is_none(t) for t in declared):
            return UNKNOWN
        return self._behind_interface(context, fid, index, declared)

    def _defaulted(self, context: Context, fid: int, index: int) -> Types:
        """What a parameter is by default; of a constant no more than its type where a caller passes something else."""
        linker = self.linker
        frame = context.module.facts.frames[fid]
        default = frame.params[index][DEFAULT]
        if default is None:
            return UNKNOWN
        outer = context.module.facts.classes[frame.owner].frame if frame.owner >= 0 else frame.parent
        found = linker.types(linker.program.context(context.mid, outer), default)
        defaulted = tuple(t for t in found if not is_none(t))
        if (context.mid, fid, index) in self._partly_unknown:
            return merge(*[linker.instance(t.kind) if isinstance(t, Lit) else (t,) for t in defaulted])
        return defaulted

    def _unpacked(self, context: Context, annotation: Value) -> Types:
        """``**options: Unpack[Options]``: a typed dict."""
        linker = self.linker
        if (
            annotation is None
            or annotation[TAG] != "item"
            or linker.annotations.special(context, annotation[OF]) != "Unpack"
        ):
            return UNKNOWN
        return linker.annotations.instance(context, annotation[KEY])

    def _behind_interface(self, context: Context, fid: int, index: int, declared: Types) -> Types:
        """What the project passes for ``Iterable[int]`` or ``IO[str]``, to a constructor or a coroutine function.

        The call of any other function binds what it passes, but not for the coroutine functions inside it.
        """
        linker = self.linker
        if all(is_container(linker, t) or is_none(t) for t in declared):
            passed = self.passed(context.mid, fid, index)
            shown = (t for t in passed if isinstance(t, (Map, Tup)) or (isinstance(t, Inst) and t.args))
            return merge(declared, tuple(shown))
        frame = context.module.facts.frames[fid]
        if frame.name != "__init__" and fid not in linker.program.around_coroutines(context.module):
            return declared
        refs = [t.ref for t in declared if isinstance(t, Inst)]
        interface = all(leaves_code_open(linker, t) or is_none(t) for t in declared)
        hierarchy = linker.hierarchy
        if not interface and not any(hierarchy.is_protocol(ref) or hierarchy.has_hidden_form(ref) for ref in refs):
            return declared
        passed = self.passed(context.mid, fid, index)
        told = tuple(t for t in passed if isinstance(t, Gen) or refines(linker, t, refs))
        return (told or declared) if interface else merge(declared, told)

    def _settled_by_self(self, context: Context, fid: int, annotation: Value) -> dict[str, Types] | None:
        """The type variables that ``self`` settles."""
        linker = self.linker
        owner = context.module.facts.frames[fid].owner
        if owner < 0 or not context.binds or not linker.type_variables.mentioned(context, annotation):
            return None
        given: dict[str, Types] = {}
        for t in context.bound(fid, 0) or ():
            if isinstance(t, Inst):
                given.update(linker.hierarchy.substitution(t, (context.mid, owner)) or {})
        return {name: types for name, types in given.items() if types}

    def passed(self, mid: int, fid: int, index: int) -> Types:
        """What the project's own calls pass for a parameter, when they agree."""
        key = (mid, fid, index)
        if key in self._passed:
            return self._passed[key]
        return self.linker.guarded((PASSED, key), self._passed, lambda: self._ask_callers(mid, fid, index))

    def is_known_from_calls(self, mid: int, fid: int, index: int) -> bool:
        """Whether the project's calls say all that a parameter can be: none of them passes what is not known."""
        known = bool(self.passed(mid, fid, index)) or self.linker.callers.is_called((mid, fid))
        return known and (mid, fid, index) not in self._partly_unknown

    def _ask_callers(self, mid: int, fid: int, index: int) -> Types:
        """What the project passes for the parameter, in calls and what amounts to one; unknown when they disagree."""
        linker = self.linker
        module = linker.program.module(mid)
        if module.is_stub:
            return UNKNOWN
        frame = module.facts.frames[fid]
        if frame.kind == LAMBDA:
            return self._decorated(mid, fid, index)
        found = self._written(mid, fid, index)
        found += linker.handed_over.passed((mid, fid), index)
        if frame.owner >= 0 and frame.name in OPERATORS:
            found += self._operands(mid, fid, index)
        found.append(self._decorated(mid, fid, index))
        if frame.decorators:
            found.append(self._received(mid, fid, index))
            found.append(linker.injected.types((mid, fid), index))
        if frame.decorators or module.is_test:
            found.append(linker.pytest_fixtures.types((mid, fid), index))
        if frame.owner < 0:
            found.append(self._wrapped_receivers(mid, fid, index))
        elif frame.name == "__init__":
            if linker.hierarchy.is_enumeration((mid, frame.owner)):
                found.append(linker.enumerations.passed(Inst((mid, frame.owner)), index))
            found += self._constructed(mid, fid, index)
        if not any(found) and frame.params[index][ANNOTATION] is None:
            found.append(linker.framework_arguments.types((mid, fid), index))
            found.append(linker.framework_arguments.inherited((mid, fid), index) if frame.owner >= 0 else UNKNOWN)
        return agreed(linker, found, is_partly_unknown=(mid, fid, index) in self._partly_unknown)

    def _written(self, mid: int, fid: int, index: int) -> list[Types]:
        """What each call of the function passes; nothing of those that are too many to say something of one."""
        linker = self.linker
        found: list[Types] = []
        most = MOST_REGISTRATIONS if linker.program.module(mid).is_sketch else MOST_CALLS
        for sites in linker.callers.sites((mid, fid)):
            if len(sites) > most:
                continue
            for site_mid, site_fid, event in sites:
                caller = linker.program.context(site_mid, site_fid)
                argument = linker.callers.types(caller, event, (mid, fid), index)
                if argument:
                    found.append(tuple(t for t in argument if not is_none(t)))
                elif argument is not None:  # passed, and not known: the default is one value of several
                    self._partly_unknown.add((mid, fid, index))
        return found

    def _constructed(self, mid: int, fid: int, index: int) -> Iterator[Types]:
        """What a constructor is passed by what makes objects of classes: ``app.add_middleware(Timing, gate=gate)``."""
        linker = self.linker
        program = linker.program
        name = program.frame((mid, fid)).params[index][PARAMETER]
        for maker in marked_names(CONSTRUCTS):
            sites = program.indexes.call_sites(maker)
            for site_mid, site_fid, number in sites if len(sites) <= MOST_CALLS else ():
                caller = program.context(site_mid, site_fid)
                event = caller.frame.events[number]
                passed = dict(event[KEYWORDS]).get(name)
                if passed is not None and self._is_made_of(caller, event, (mid, fid)):
                    yield linker.types(caller, passed)

    def _is_made_of(self, caller: Context, event: Event, constructor: Ref) -> bool:
        """Whether a call makes an object of the class passed to it, whose constructor is this one."""
        linker = self.linker
        for fn, mark in linker.methods.marked(linker.types(caller, event[CALLEE]), CONSTRUCTS):
            frame = linker.program.frame(fn.ref)
            value = written_for(mark.args[0], event, frame, bound=True)
            for cls in linker.types(caller, value):
                init = linker.methods.find(cls.ref, "__init__") if isinstance(cls, Cls) else None
                if init is not None and init.ref == constructor:
                    return True
        return False

    def _operands(self, mid: int, fid: int, index: int) -> Iterator[Types]:
        """What operators pass to a method: ``hooks["x"] = f``, ``signal += f``."""
        linker = self.linker
        program = linker.program
        name = program.frame((mid, fid)).name
        sites = program.indexes.operations(name)
        for site_mid, site_fid, number in sites if index > 0 and len(sites) <= MOST_CALLS else ():
            context = program.context(site_mid, site_fid)
            event = context.frame.events[number]
            receiver, operands = event[OPERAND], event[OTHERS]
            if index <= len(operands) and any(
                isinstance(t, Inst) and (method := linker.methods.find(t.ref, name)) is not None
                and method.ref == (mid, fid)
                for t in linker.types(context, receiver)
            ):  # fmt: skip
                yield linker.types(context, operands[index - 1])

    def _decorated(self, mid: int, fid: int, index: int) -> Types:
        """The functions that the project decorates with this one, or with what the function around it returns."""
        linker = self.linker
        program = linker.program
        frames = program.module(mid).facts.frames
        frame = frames[fid]
        method = frame.owner >= 0 and frame.kind != LAMBDA and not linker.marks.function((mid, fid)).staticmethod
        if index < method or (index > method and not _may_make_partial(frame)):
            return UNKNOWN
        outside = [outer for outer in program.ancestors(program.module(mid), fid) if outer]
        names = [name for outer in outside for name in program.indexes.names_called(mid, outer)]
        if frame.name == "__call__" and frame.owner >= 0:
            return self._decorated_by_objects(mid, fid)
        names += [other for name in names[1:] for other in sorted(program.indexes.returning(name))]
        names += [alias for name in names for alias in sorted(program.indexes.partials(name))]
        found: dict[Fn | Cls, None] = {}
        for decorated, context, wrappers in self._decorated_with(names):
            for wrapper in wrappers:
                if any(_passed_before(t, (mid, fid)) == index - method for t in linker.types(context, wrapper)):
                    found[decorated] = None
        return bounded(found)

    def _decorated_with(self, names: list[str]) -> Iterator[tuple[Fn | Cls, Context, list[Value]]]:
        """The functions and classes with a decorator of these names, their place, and all their decorators."""
        linker, program = self.linker, self.linker.program
        for name in names:
            for ref in program.indexes.decorated_with(name):
                yield Fn(ref), linker.decorators.definition_context(ref), linker.marks.function(ref).wrappers
            for ref in program.indexes.classes_decorated_with(name):
                context = program.context(ref[0], program.cls(ref).parent)
                yield Cls(ref), context, linker.marks.cls(ref).wrappers

    def _received(self, mid: int, fid: int, index: int) -> Types:
        """What a decorator says its function is called with: ``@on(Saved)``, or a name for what such a call made."""
        linker = self.linker
        marked = linker.marks.function((mid, fid))
        first = linker.program.frame((mid, fid)).owner >= 0 and not marked.staticmethod
        if index != first:
            return UNKNOWN
        outer = linker.decorators.definition_context((mid, fid))
        found: list[Type] = []
        for wrapper in marked.wrappers:
            if wrapper is None:
                continue
            made = (outer, wrapper) if wrapper[TAG] == "call" else bound_to(linker, outer, wrapper)
            if made is not None and made[1] is not None and made[1][TAG] == "call":
                found += self._announced(made[0], made[0].frame.events[made[1][NUMBER]])
        return tuple(found)

    def _announced(self, context: Context, event: Event) -> Iterator[Type]:
        """The instance that the decorator which this call makes passes to its function."""
        linker = self.linker
        for factory in linker.types(context, event[CALLEE]):
            mark = linker.marks.function(factory.ref).get("receives") if isinstance(factory, Fn) else None
            if mark is not None and isinstance(factory, Fn):
                frame = linker.program.frame(factory.ref)
                arguments = Arguments.of_event(linker, context, event)
                passed = arguments.parameter(frame, frame.parameter_names().index(mark.args[0])) or ()
                yield from (Inst(t.ref, t.args) for t in passed if isinstance(t, Cls))

    def _decorated_by_objects(self, mid: int, fid: int) -> Types:
        """The functions that objects of a class decorate: ``@ready``, where ``ready = Event()``."""
        linker = self.linker
        program = linker.program
        name = program.cls((mid, program.frame((mid, fid)).owner)).name
        found: dict[Fn, None] = {}
        for held in (name, *sorted(program.indexes.holders(name))):
            for ref in program.indexes.decorated_with(held):
                context = linker.decorators.definition_context(ref)
                for wrapper in linker.marks.function(ref).wrappers:
                    for t in linker.types(context, wrapper):
                        call = linker.methods.find(t.ref, "__call__") if isinstance(t, Inst) else None
                        if call is not None and call.ref == (mid, fid):
                            found[Fn(ref)] = None
        return bounded(found)

    def _wrapped_receivers(self, mid: int, fid: int, index: int) -> Types:
        """``self`` of a function that stands in for methods: a decorator of methods returns it."""
        linker = self.linker
        program = linker.program
        module = program.module(mid)
        frames = module.facts.frames
        outer = frames[fid].parent
        if index or outer <= 0 or frames[outer].kind != DEF or not frames[outer].params:
            return UNKNOWN
        if frames[fid].params[0][KIND] in (VARARG, KWARG):
            return UNKNOWN
        around = program.context(mid, outer)
        stand_ins = merge(*[linker.types(around, value) for value, _ in frames[outer].returns])
        if not any(isinstance(t, Fn) and t.ref == (mid, fid) for t in stand_ins):
            return UNKNOWN
        owners = {
            (fn.ref[0], owner): None
            for fn in self.passed(mid, outer, 0)
            if isinstance(fn, Fn) and not linker.marks.function(fn.ref).staticmethod
            for owner in (program.frame(fn.ref).owner,)
            if owner >= 0
        }
        return tuple(Inst(ref, linker.hierarchy.own_args(ref)) for ref in owners)


def _passed_before(t: Type, ref: Ref) -> int:
    """How many arguments a value passes to a function before the one it is called with: ``partial(self.on, name)``.

    -1 when it calls something else.
    """
    if isinstance(t, Part):
        return len(t.args) if any(isinstance(inner, Fn) and inner.ref == ref for inner in t.callee) else -1
    return 0 if isinstance(t, Fn) and t.ref == ref else -1


def _may_make_partial(frame: Frame) -> bool:
    """Whether a function may return a partial of itself, which then decorates: ``@on("data")``."""
    return any(value is not None and value[TAG] == "call" for value, _ in frame.returns)
