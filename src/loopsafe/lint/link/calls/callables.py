"""What calls give: a function's results, by its body or by what it declares, and the instances of a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ANNOTATION,
    ASYNC,
    ASYNC_GENERATOR,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    DEFAULT,
    DISPLAYS,
    ELEMENTS,
    GENERATOR,
    KEY,
    KWARG,
    NUMBER,
    OF,
    TAG,
    AccessPath,
    Value,
    listed_in,
    members_of,
    scopes_around,
    undeclared,
)
from loopsafe.lint.link.calls.arguments import Arguments, with_partial
from loopsafe.lint.link.calls.declared_results import declared_result
from loopsafe.lint.link.calls.special_calls import SPECIAL_FORMS, object_form, subclasses
from loopsafe.lint.link.calls.special_methods import method_form
from loopsafe.lint.link.program.open_types import (
    has_own_code,
    is_display,
    keys_are_open,
    leaves_content_open,
    shows_all,
)
from loopsafe.lint.link.program.types import (
    UNKNOWN,
    Binds,
    Cls,
    Coro,
    Ctx,
    Fn,
    Gen,
    Inst,
    Lit,
    Map,
    Origin,
    Part,
    Type,
    Types,
    is_none,
    merge,
)
from loopsafe.lint.link.values.fixpoint import RETURNED

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref

ASKED = frozenset({"none", "notnone", "true", "false"})  # conditions that the arguments of a call may rule out


class Callables:
    """What calling a value returns, and the context of the callee that it enters."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._results: dict[object, Types] = {}

    def enter(self, fn: Fn, arguments: Arguments | None) -> Context:
        """The context in which a call runs the body: the receiver, the callables it is passed, and its closure."""
        return self.linker.program.context(*fn.ref, self.linker.binding.binds(fn, arguments))

    def event_result(self, context: Context, number: int) -> Types:
        """What the call event ``number`` returns."""
        event = context.frame.events[number]
        callee = event[CALLEE]
        arguments = Arguments.of_event(self.linker, context, event)
        special = self._special_form(context, callee, arguments) or method_form(self, context, event)
        if special is not None:
            return special
        origin = Origin(context.number, number)
        found = [self.result(context, t, arguments, origin=origin) for t in self.linker.types(context, callee)]
        return merge(*found) if found else declared_result(self.linker, context, callee)

    def _special_form(self, context: Context, callee: Value, arguments: Arguments) -> Types | None:
        """Calls whose result depends on more than types: ``super()``, ``getattr``, ``partial``, ``import_module``."""
        if callee is None or callee[TAG] not in ("name", "attr", "from"):
            return None
        if callee[TAG] == "attr" and callee[ATTRIBUTE] == "__subclasses__":
            return subclasses(self, context, callee)
        form = SPECIAL_FORMS.get(self.linker.program.dotted(context, callee))
        return form(self, context, arguments) if form is not None else None

    def result(
        self,
        context: Context | None,
        callee: Type,
        arguments: Arguments | None,
        origin: Origin | None = None,
    ) -> Types:
        """What calling ``callee`` returns."""
        linker = self.linker
        if isinstance(callee, Fn):
            return self._function_result(callee, arguments)
        if isinstance(callee, Cls):
            special = object_form(self, callee, arguments) if arguments is not None else None
            return special if special is not None else self._instance_of(callee, arguments, origin)
        if isinstance(callee, Part):
            merged = with_partial(callee, arguments)
            return merge(*[self.result(context, t, merged) for t in callee.callee])
        if isinstance(callee, Inst):
            calls = linker.methods.special(callee, "__call__")
            return merge(*[self.result(context, fn, arguments) for fn in calls]) if calls else UNKNOWN
        return UNKNOWN

    def _function_result(self, fn: Fn, arguments: Arguments | None) -> Types:
        """The result of calling a function: a generator, a coroutine, or what its body returns."""
        linker = self.linker
        if arguments is not None:
            fn = linker.overloads.resolve(fn, arguments)
        frame = linker.program.frame(fn.ref)
        marked = linker.marks.function(fn.ref)
        if marked.get("passes_through") and arguments is not None:
            passed = arguments.at(1 if fn.bound is not None and frame.owner >= 0 else 0) or UNKNOWN
            functions: Types = tuple(t for t in passed if isinstance(t, (Fn, Part, Cls)))
            # without a function it makes a decorator, which may be a context manager, too
            return functions or (fn, *(t for t in self._returned(fn, (), arguments) if isinstance(t, Inst)))
        if marked.get("context_manager") and arguments is not None:
            generators = tuple(t._replace(wrap="context") for t in arguments.at(0) or UNKNOWN if isinstance(t, Fn))
            if generators:
                return generators
        binds = linker.binding.binds(fn, arguments)
        if frame.kind in (GENERATOR, ASYNC_GENERATOR):
            generator = Gen(fn.ref, binds, fn.declared, self._elements(fn, arguments))
            return (Ctx(generator),) if fn.wrap == "context" else (generator,)
        returned = self._returned(fn, binds, arguments)
        return (Coro(returned, fn.ref),) if frame.kind == ASYNC else returned

    def _returned(self, fn: Fn, binds: Binds, arguments: Arguments | None) -> Types:
        """What a body returns: by its overloads, its annotation, or the values it returns."""
        linker = self.linker
        context = linker.program.context(*fn.ref, binds)
        frame = context.frame
        overloads = linker.overloads.choose(fn, arguments)
        if overloads:
            contexts = [linker.program.context(fn.ref[0], fid, fn.binds) for fid in overloads]
            promised = merge(*[self.declared(fn, chosen, arguments) for chosen in contexts])
            # Of ``Callable[[F], F]`` the body says which function it is.
            made = self._returned_values(context) if frame.returns and not promised else UNKNOWN
            return promised or tuple(t for t in made if isinstance(t, (Fn, Part)))
        if frame.returns_annotation is not None:
            keeps = frame.returns and any(isinstance(t, Inst) and linker.methods.keeps(t) for t in fn.bound or ())
            kept = tuple(t for t in self._returned_values(context) if not is_none(t)) if keeps else UNKNOWN
            found = kept or self.declared(fn, context, arguments)
            if found and not all(isinstance(t, Lit) and t.value is None for t in found):
                return self._beside(context, found)
        return self._returned_values(context, _passed_over(fn, frame, arguments)) if frame.returns else UNKNOWN

    def _beside(self, context: Context, declared: Types) -> Types:
        """What a function is declared to give, and what it is seen to give where the declaration leaves open whose code
        runs, or what it holds: ``-> Iterator[int]``, ``-> Mapping[str, int]``, a protocol, ``-> dict``."""
        linker = self.linker
        if context.module.is_stub:
            return declared
        shown = any(_is_shown(value) for value, _ in context.frame.returns)
        is_open = shown and any(leaves_content_open(linker, t) for t in declared)
        is_interface = any(isinstance(t, Inst) and linker.hierarchy.is_interface(t.ref) for t in declared)
        if not is_open and not is_interface:
            return declared
        returned = self._returned_values(context)
        if returned and all((is_interface and isinstance(t, Gen)) or (is_open and shows_all(t)) for t in returned):
            return returned
        is_open = is_open and not keys_are_open(returned)
        told = (t for t in returned if (is_interface and has_own_code(linker, t)) or (is_open and is_display(t)))
        return merge(tuple(told), declared)

    def _returned_values(self, context: Context, but: tuple[int, ...] = ()) -> Types:
        """What the return statements give, but for some by their numbers."""
        linker = self.linker
        key = (context.number, "returns", but)
        memo = self._results
        if key in memo:
            return memo[key]
        values = [value for number, (value, _) in enumerate(context.frame.returns) if number not in but]
        return linker.guarded((RETURNED, key), memo, lambda: merge(*[linker.types(context, value) for value in values]))

    def _elements(self, fn: Fn, arguments: Arguments | None) -> Types:
        """What a generator yields by its annotation, when that mentions type variables."""
        linker = self.linker
        context = linker.program.context(*fn.ref)
        annotation = context.frame.returns_annotation
        if annotation is None or not linker.type_variables.mentioned(context, annotation):
            return UNKNOWN
        return linker.declared_elements(self.declared(fn, context, arguments))

    def declared(self, fn: Fn, context: Context, arguments: Arguments | None) -> Types:
        """What the return annotation says."""
        annotations = self.linker.annotations
        annotation = context.frame.returns_annotation
        if annotation is None:
            return UNKNOWN
        if annotation[-1] == "Self" and fn.bound is not None and annotations.special(context, annotation) == "Self":
            return tuple(Inst(t.ref, t.args) if isinstance(t, Cls) else t for t in fn.bound)
        generic = self.linker.type_variables.mentioned(context, annotation)
        given = self._substitution(fn, context, arguments) if generic else {}
        return annotations.instance(context, annotation, given)

    def callback_arguments(self, fn: Fn, index: int, arguments: Arguments) -> tuple[Types, ...]:
        """What ``fn`` passes to the function it is given for a parameter declared to be ``Callable[[T], Any]``."""
        context = self.linker.program.context(*fn.ref)
        parameters = context.frame.params
        asked = self._callback_parameters(context, parameters[index][ANNOTATION]) if index < len(parameters) else ()
        given = self._substitution(fn, context, arguments) if asked else {}
        return tuple(self.linker.annotations.instance(context, part, given) for part in asked)

    def decorated_arguments(self, fn: Fn) -> tuple[Types, ...]:
        """What is passed to a function decorated by what ``fn`` returns: ``-> Callable[[Callable[[T], Any]], Any]``."""
        context = self.linker.program.context(*fn.ref)
        decorated = self._callback_parameters(context, context.frame.returns_annotation)
        asked = self._callback_parameters(context, decorated[0]) if decorated else ()
        return tuple(self.linker.annotations.instance(context, part) for part in asked)

    def _callback_parameters(self, context: Context, annotation: Value) -> tuple[Value, ...]:
        """The annotations ``T`` and ``S`` of ``Callable[[T, S], Any]``, if it is one, or one of several."""
        for member in members_of(annotation):
            if member is None or member[TAG] != "item":
                continue
            if self.linker.annotations.special(context, member[OF]) != "Callable":
                continue
            for asked in listed_in(member[KEY])[:1]:
                return listed_in(asked) if asked is not None and asked[TAG] == "seq" else ()
        return ()

    def _substitution(self, fn: Fn, context: Context, arguments: Arguments | None) -> dict[str, Types]:
        """The type variables of a function, learned from its receiver and its arguments."""
        linker = self.linker
        frame = context.frame
        given: dict[str, Types] = {}
        if fn.bound is not None and frame.owner >= 0:
            for receiver in fn.bound:
                instance = Inst(receiver.ref, receiver.args) if isinstance(receiver, Cls) else receiver
                for plain in linker.hierarchy.as_instance(instance):
                    given.update(linker.hierarchy.substitution(plain, (fn.ref[0], frame.owner)) or {})
        if arguments is not None:
            arguments = arguments.to(fn)
            offloads = linker.marks.function(fn.ref).get("offloads")
            for index, (name, _, annotation, _) in enumerate(frame.params):
                if annotation is not None and _may_be_variable(annotation):
                    passed = arguments.parameter(frame, index)
                    if not passed:
                        continue
                    if offloads is not None and name in offloads.args and annotation[TAG] == "item":
                        self._unify_offloaded(context, annotation, passed, arguments, given)
                    else:
                        linker.type_variables.unify(context, annotation, passed, given)
        return given

    def _unify_offloaded(
        self, context: Context, annotation: AccessPath, functions: Types, arguments: Arguments, given: dict[str, Types]
    ) -> None:
        """``to_thread(f, *args)`` gives what ``f(*args)`` gives."""
        argument = annotation[KEY]
        if argument is None or argument[TAG] != "seq" or not argument[ELEMENTS]:
            return
        rest = arguments.beyond(context.frame)
        results = merge(*[self.result(None, t, rest) for t in functions])
        self.linker.type_variables.unify(context, argument[ELEMENTS][-1], results, given)

    def _instance_of(self, cls: Cls, arguments: Arguments | None, origin: Origin | None) -> Types:
        """The instance that calling a class gives, with type arguments learned from the arguments."""
        linker = self.linker
        stub = linker.program.module_of(cls.ref).is_stub
        made = linker.methods.find(cls.ref, "__new__")
        if made is not None and linker.program.frame(made.ref).kind == GENERATOR:
            return self._function_result(Fn(made.ref, (cls,)), arguments)  # ``chain(xs, ys)`` is what it iterates
        args = cls.args
        names = linker.type_variables.of_class(cls.ref)
        init = linker.methods.find(cls.ref, "__init__")
        if not args and names and init is not None and arguments is not None:
            given: dict[str, Types] = {}
            context = linker.program.context(*init.ref)
            full = arguments.after((Inst(cls.ref),))
            for index, (_, kind, annotation, _) in enumerate(context.frame.params):
                if annotation is not None and _may_be_variable(annotation):
                    passed = full.parameter(context.frame, index) or ()
                    if kind == KWARG:
                        passed = merge(*[types for t in passed if isinstance(t, Map) for _, types in t.pairs])
                    linker.type_variables.unify(context, annotation, passed, given)
            owner_names = linker.type_variables.of_class(init.owner)
            if init.owner == cls.ref or owner_names == names:
                args = tuple(given.get(name, ()) for name in names)
                args = args if any(args) else ()
        others = self._made_instead(cls, made.ref, arguments) if made is not None else UNKNOWN
        return (Inst(cls.ref, args, not cls.open, origin if stub else None), *others)

    def _made_instead(self, cls: Cls, maker: Ref, arguments: Arguments | None) -> Types:
        """The objects of other classes that a ``__new__`` of the project gives: ``object.__new__(KINDS[kind])``."""
        if self.linker.program.module_of(maker).is_stub:
            return UNKNOWN
        given = self._function_result(Fn(maker, (cls,)), arguments)
        return tuple(t for t in given if isinstance(t, Inst) and t.ref != cls.ref)


def _passed_over(fn: Fn, frame: Frame, arguments: Arguments | None) -> tuple[int, ...]:
    """The numbers of the returns that a call does not come to: ``if func is None: return decorate`` with a function,
    ``if fast: return quick`` where False is passed, or the default."""
    if arguments is None or len(frame.returns) < 2:
        return ()
    return tuple(
        number
        for number, (_, scope) in enumerate(frame.returns)
        if any(
            kind in ASKED and _is_otherwise(kind, asked[0], frame, arguments.to(fn))
            for kind, *asked in scopes_around(frame.scopes, scope)
        )
    )


def _is_otherwise(kind: str, asked: Value, frame: Frame, arguments: Arguments) -> bool:
    """Whether a parameter is certainly passed a function where it is asked to be None, or left out where it is not; or
    whether a test of its truth is known to fail, by a constant that is written in the call or the default."""
    if asked is None or asked[TAG] != "param":
        return False
    passed, default = arguments.parameter(frame, asked[NUMBER]), frame.params[asked[NUMBER]][DEFAULT]
    left_out = passed is None and not arguments.is_open(asked[NUMBER])
    if kind == "none":
        return all(isinstance(t, (Fn, Part)) for t in passed) if passed else False
    if kind == "notnone":
        return left_out and default == ("const", None)
    known = default if left_out else arguments.written(frame, asked[NUMBER])
    return (
        known is not None
        and known[TAG] == "const"
        and asked[NUMBER] not in frame.looped
        and bool(known[CONSTANT]) is (kind == "false")
    )


def _is_shown(value: Value) -> bool:
    """Whether what is returned is a display, or may be one."""
    return any(member is not None and member[TAG] in DISPLAYS for member in members_of(undeclared(value)))


def _may_be_variable(annotation: AccessPath) -> bool:
    return annotation[TAG] in ("name", "item", "union", "from", "attr")
