"""Type variables: which an annotation mentions, which a class has, and what the arguments of a call bind them to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    DECLARED,
    ELEMENTS,
    IDENTIFIER,
    IMPORTED,
    KEY,
    KEYWORDS,
    LEVEL,
    MEMBERS,
    NUMBER,
    OF,
    SOURCE,
    TAG,
    AccessPath,
    Value,
    listed_in,
)
from loopsafe.lint.link.program.aliases import type_alias
from loopsafe.lint.link.program.types import (
    UNKNOWN,
    Cls,
    Fn,
    Gen,
    Inst,
    Map,
    Mod,
    Part,
    Ref,
    Substitution,
    Tup,
    Types,
    merge,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

DEEPEST = 6  # annotations in annotations


class TypeVariables:
    """Finds the type variables of annotations and classes, also ``Self``, and binds them by unification."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._of_classes: dict[Ref, tuple[str, ...]] = {}
        self._mentioned: dict[tuple[int, int, Value], frozenset[str]] = {}
        self._names: dict[tuple[int, int, Value], str | None] = {}

    def mentioned(self, context: Context, annotation: Value) -> frozenset[str]:
        """The type variables an annotation mentions, and ``"Self"`` when it does."""
        key = (context.mid, context.fid, annotation)
        found = self._mentioned.get(key)
        if found is None:
            found = self._mentioned[key] = frozenset(self._in(context, annotation))
        return found

    def in_order(self, context: Context, annotation: Value) -> tuple[str, ...]:
        """The type variables of an alias, as what it is subscripted with stands for them."""
        return tuple(dict.fromkeys(self._in(context, annotation)))

    def name_of(self, context: Context, value: AccessPath) -> str | None:
        """The name of a type variable, when ``value`` is one."""
        key = (context.mid, context.fid, value)
        if key not in self._names:
            call = self._call(context, value)
            self._names[key] = call[0] if call is not None else None
        return self._names[key]

    def _call(self, context: Context, value: AccessPath) -> tuple[str, Context, int] | None:
        """The name of a type variable and the call that makes it: ``T = TypeVar("T", bound=X)``."""
        program = self.linker.program
        if value[TAG] == "from":
            module = program.table.find(context.module.absolute(value[LEVEL], value[SOURCE]), context.module)
            if module is None or module is context.module:
                return None
            return self._call(program.context(module.number, 0), ("name", value[IMPORTED]))
        if value[TAG] == "call":
            return self._made(context, value)
        if value[TAG] == "attr":
            modules = [t.number for t in self.linker.types(context, value[OF]) if isinstance(t, Mod)]
            return self._call(program.context(modules[0], 0), ("name", value[ATTRIBUTE])) if len(modules) == 1 else None
        if value[TAG] != "name":
            return None
        owner, target = next(iter(context.entries(value[IDENTIFIER])), (-1, None))
        if target is None or target[TAG] not in ("from", "call"):
            return None
        where = program.context(context.mid, owner)
        if target[TAG] == "from":
            return self._call(where, target)
        return self._made(where, target, value[IDENTIFIER])

    def _made(self, context: Context, value: AccessPath, name: str = "") -> tuple[str, Context, int] | None:
        """The call, when it makes a type variable; in the value of an alias it stands for the name."""
        event = context.frame.events[value[NUMBER]]
        if self.linker.program.dotted(context, event[CALLEE]).rpartition(".")[2] != "TypeVar":
            return None
        said = event[ARGUMENTS][0] if event[ARGUMENTS] else None
        called = said[CONSTANT] if said is not None and said[TAG] == "const" else ""
        return (name or str(called), context, value[NUMBER]) if name or called else None

    def bound(self, context: Context, value: AccessPath, depth: int) -> Types:
        """What a type variable can be at most: its bound, or one of its constraints."""
        call = self._call(context, value)
        if call is None:
            return UNKNOWN
        _, where, number = call
        event, instance = where.frame.events[number], self.linker.annotations.instance
        for key, argument in event[KEYWORDS]:
            if key == "bound":
                return instance(where, argument, None, depth + 1)
        return merge(*[instance(where, argument, None, depth + 1) for argument in event[ARGUMENTS][1:]]) or UNKNOWN

    def of_class(self, ref: Ref) -> tuple[str, ...]:
        """The names of a generic class's type variables, in order."""
        found = self._of_classes.get(ref)
        if found is None:
            program = self.linker.program
            cls = program.cls(ref)
            context = program.context(ref[0], cls.parent)
            explicit: list[str] = []
            seen: list[str] = []
            for base in cls.bases:
                if base is None or base[TAG] != "item":
                    continue
                names = self._in(context, base[KEY])
                if self.linker.annotations.special(context, base[OF]) in ("Generic", "Protocol"):
                    explicit += names
                seen += names
            self._of_classes[ref] = found = tuple(dict.fromkeys(explicit or seen)) or self.left_open(ref)
        return found

    def left_open(self, ref: Ref) -> tuple[str, ...]:
        """The type variable of the list or set that is the only base of a class, ``class Catalog(list)``: its own then.

        What a table holds depends on the key.
        """
        program, bases = self.linker.program, self.linker.program.cls(ref).bases
        if len(bases) != 1 or bases[0] is None or bases[0][TAG] == "item" or program.module_of(ref).is_stub:
            return ()
        means = self.linker.types(program.context(ref[0], program.cls(ref).parent), bases[0])
        if len(means) != 1 or not isinstance(cls := means[0], Cls) or not program.module_of(cls.ref).is_stub:
            return ()
        names = self.of_class(cls.ref)
        return names if len(names) == 1 else ()

    def _in(self, context: Context, annotation: Value) -> list[str]:
        """The type variables of an annotation in order; each alias is looked into once, as it may name itself."""
        return self._gathered(context, annotation, set())

    def _gathered(self, context: Context, value: Value, seen: set[tuple[int, int, Value]]) -> list[str]:
        if value is None:
            return []
        if value[TAG] in ("name", "from", "attr", "call"):
            return self._named(context, value, seen)
        return [name for part in _parts(value) for name in self._gathered(context, part, seen)]

    def _named(self, context: Context, value: AccessPath, seen: set[tuple[int, int, Value]]) -> list[str]:
        if value[-1] == "Self":
            return ["Self"]
        name = self.name_of(context, value)
        if name is not None:
            return [name]
        alias = type_alias(self.linker, context, value) if value[TAG] != "call" else None
        if alias is None or alias[1] == value:
            return []
        key = (alias[0].mid, alias[0].fid, alias[1])
        if key in seen:
            return []
        seen.add(key)
        return self._gathered(*alias, seen)

    def unify(self, context: Context, annotation: Value, types: Types, given: Substitution, depth: int = 0) -> None:
        """Bind type variables in ``given``, from the annotation of a parameter and the types of its argument."""
        if annotation is None or not types or depth > DEEPEST:
            return
        tag = annotation[TAG]
        if tag in ("name", "from", "attr"):
            variable = self.name_of(context, annotation)
            if variable is not None:
                given[variable] = merge(given.get(variable, ()), types)
        elif tag == "union":
            for member in annotation[MEMBERS]:
                self.unify(context, member, types, given, depth + 1)
        elif tag == "item":
            for inner, held in self._matched(context, annotation[OF], listed_in(annotation[KEY]), types):
                self.unify(context, inner, held, given, depth + 1)

    def _matched(
        self, context: Context, base: Value, arguments: tuple[Value, ...], types: Types
    ) -> Iterator[tuple[Value, Types]]:
        """The type arguments of ``base[arguments]``, each with what values of ``types`` have in its place."""
        if not arguments:
            return
        special = self.linker.annotations.special(context, base)
        if special in ("Optional", "Union", "Annotated"):
            for member in arguments:
                yield member, types
        elif special in ("tuple", "Tuple") and any(isinstance(t, Tup) for t in types):
            for t in types:
                yield from zip(arguments, t.items if isinstance(t, Tup) else (), strict=False)
        elif special in ("Awaitable", "Coroutine"):
            yield arguments[-1], self.linker.awaited(types)
        elif special == "Callable":
            if len(arguments) > 1:
                yield arguments[-1], self._results(types)
        elif special in ("type", "Type"):
            yield arguments[0], tuple(Inst(t.ref, t.args) for t in types if isinstance(t, Cls))
        elif special in ("AbstractContextManager", "ContextManager"):
            yield arguments[0], self.linker.entered(types)
        else:
            yield from self._matched_by_class(context, base, arguments, types)

    def _results(self, types: Types) -> Types:
        """What calling values of these types returns."""
        called = [t for t in types if isinstance(t, (Fn, Part, Cls, Inst))]
        return merge(*[self.linker.callables.result(None, t, None) for t in called])

    def _matched_by_class(
        self, context: Context, base: Value, arguments: tuple[Value, ...], types: Types
    ) -> Iterator[tuple[Value, Types]]:
        """The same for any generic class; an iterable of another class matches by its elements."""
        linker = self.linker
        wanted = [t.ref for t in linker.types(context, base) if isinstance(t, Cls)]
        for t in types:
            if isinstance(t, Inst):
                substitutions = ((ref, linker.hierarchy.substitution(t, ref)) for ref in wanted)
                ref, substitution = next((pair for pair in substitutions if pair[1] is not None), (t.ref, None))
                if substitution is not None:
                    for name, argument in zip(self.of_class(ref), arguments, strict=False):
                        yield argument, substitution.get(name, ())
                elif len(arguments) == 1:
                    yield arguments[0], linker.elements((t,))
            elif isinstance(t, (Tup, Gen)) and len(arguments) == 1:
                yield arguments[0], linker.elements((t,))
            elif isinstance(t, Map) and len(arguments) == 2:
                yield arguments[1], merge(*[v for _, v in t.pairs]) if t.pairs else ()


def _parts(value: AccessPath) -> tuple[Value, ...]:
    """What an annotation is put together from."""
    tag = value[TAG]
    parts: tuple[Value, ...] = ()
    if tag == "seq":
        parts = value[ELEMENTS]
    elif tag == "item":
        parts = (value[OF], value[KEY])
    elif tag == "union":
        parts = value[MEMBERS]
    elif tag == "bin":
        parts = value[2:]
    elif tag == "typed":
        parts = (value[DECLARED],)
    return parts
