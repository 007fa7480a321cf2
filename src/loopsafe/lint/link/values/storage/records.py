"""Dataclasses: their fields, what constructors pass for them, and the factories that make what is left out."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    CONSTANT,
    DECLARED,
    ELEMENTS,
    KEYWORDS,
    KWARG,
    NUMBER,
    TAG,
    call_of,
    decorator_function,
    undeclared,
)
from loopsafe.lint.link.program.name_indexes import MOST_SITES
from loopsafe.lint.link.program.types import UNKNOWN, Cls, Fn, Inst, Map, merge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.calls.arguments import Arguments
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Type, Types

FACTORIES = ("default_factory", "factory")
CONVERTERS = ("converter", "validator")
OWN_CLASS = ("cls", "__class__")  # what methods call the class by that they belong to
WRITTEN = {"__repr__": ("repr", "repr", True), "__eq__": ("eq", "compare", True), "__lt__": ("order", "compare", False)}
"""Methods that Python writes for a record: the option that says so of all fields, that of one, and the default."""
REPLACING = frozenset({"dataclasses.replace", "copy.replace", "attr.evolve", "attrs.evolve"})
COPYING = frozenset(name.rpartition(".")[2] for name in REPLACING)
DICTS = frozenset({"dict", "OrderedDict", "UserDict"})


class Records:
    """Classes whose constructor is made of their fields."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._copies: list[tuple[int, int, int]] | None = None

    def is_record(self, ref: Ref) -> bool:
        """Whether a decorator, or being a named tuple, writes the class's constructor."""
        program = self.linker.program
        cls = program.cls(ref)
        if not cls.decorators:
            return self._display(ref) == "NamedTuple"
        context = program.context(ref[0], cls.parent)
        events = context.frame.events
        return any(self._is_marked(context, decorator_function(events, d), "makes_record") for d in cls.decorators)

    def _is_marked(self, context: Context, function: Value, mark: str) -> bool:
        """Whether a decorator, or what is called, names a function with a mark."""
        marked = self.linker.marks.written(context, function)
        return marked is not None and marked.get(mark) is not None

    def item(self, t: Inst, keys: list[object]) -> Types:
        """What ``t[key]`` is for a named tuple, by position, or for a typed dict, by name."""
        linker = self.linker
        if len(keys) != 1 or linker.program.module_of(t.ref).is_stub:
            return UNKNOWN
        for owner in linker.hierarchy.mro(t.ref):
            kind = self._display(owner)
            if kind == "NamedTuple" and isinstance(keys[0], int):
                fields = self.fields(owner)
                inside = -len(fields) <= keys[0] < len(fields)
                return linker.attributes.of_one(t, fields[keys[0]]) if inside else UNKNOWN
            if kind == "TypedDict" and isinstance(keys[0], str):
                return linker.attributes.of_one(t, keys[0])
        return UNKNOWN

    def field_at(self, t: Type, index: int) -> str:
        """The name of a named tuple's field by its position; empty for anything else."""
        for owner in self.linker.hierarchy.mro(t.ref) if isinstance(t, Inst) else ():
            if not self.linker.program.module_of(owner).is_stub and self._display(owner) == "NamedTuple":
                fields = self.fields(owner)
                return fields[index] if -len(fields) <= index < len(fields) else ""
        return ""

    def is_typed_dict(self, t: Type) -> bool:
        """Whether a value is an instance of a ``TypedDict`` of the project."""
        if not isinstance(t, Inst) or self.linker.program.module_of(t.ref).is_stub:
            return False
        return any(self._display(owner) == "TypedDict" for owner in self.linker.hierarchy.mro(t.ref))

    def _display(self, ref: Ref) -> str:
        """``NamedTuple`` or ``TypedDict``, when a class is declared as one."""
        program = self.linker.program
        cls = program.cls(ref)
        context = program.context(ref[0], cls.parent)
        special = (self.linker.annotations.special(context, base) for base in cls.bases if base is not None)
        return next((name for name in special if name in ("NamedTuple", "TypedDict")), "")

    def default(self, body: Context, value: Value) -> Types | None:
        """What ``field(default_factory=f)`` in a class body makes, or is by default; None for another value."""
        event = self._field(body, value)
        if event is None:
            return None
        linker = self.linker
        factories = [t for key, f in event[KEYWORDS] if key in FACTORIES for t in linker.types(body, f)]
        defaults = [linker.types(body, v) for key, v in event[KEYWORDS] if key == "default"]
        defaults += [linker.types(body, v) for v in event[ARGUMENTS][:1]]
        return merge(*[linker.callables.result(None, t, None) for t in factories], *defaults) or UNKNOWN

    def _field(self, body: Context, value: Value) -> Event | None:
        """The call that a class body makes a field by."""
        made = undeclared(value)
        if made is None or made[TAG] != "call":
            return None
        event = body.frame.events[made[NUMBER]]
        return event if self._is_marked(body, event[CALLEE], "describes_field") else None

    def _default_factory(self, body: Context, value: Value) -> Value:
        """``make`` of ``Factory(make)``; None for any other value."""
        made = value[DECLARED] if value is not None and value[TAG] == "typed" else value
        event = call_of(body.frame.events, made)
        if event is None or not self._is_marked(body, event[CALLEE], "makes_default"):
            return None
        return event[ARGUMENTS][0] if event[ARGUMENTS] else None

    def fields(self, ref: Ref) -> list[str]:
        """The names of a class's own fields, in order."""
        cls = self.linker.program.cls(ref)
        return [name for name, entries in cls.attributes.items() if any(a is not None for a, _ in entries)]

    def all_fields(self, ref: Ref) -> list[str]:
        """The names of the fields of a dataclass of the project, those of its ancestors first."""
        if not self.is_record(ref):
            return []
        owners = [owner for owner in reversed(self.linker.hierarchy.mro(ref)) if self.is_record(owner)]
        return list(dict.fromkeys(name for owner in owners for name in self.fields(owner)))

    def fields_used_by(self, ref: Ref, method: str) -> list[str]:
        """The fields used by a method that Python writes for a dataclass; none when an option turns the method off."""
        written, taken, by_default = WRITTEN.get(method, ("", "", False))
        program = self.linker.program
        for owner in self.linker.hierarchy.mro(ref):
            cls = program.cls(owner)
            outer = program.context(owner[0], cls.parent)
            calls = (call_of(outer.frame.events, decorator) for decorator in cls.decorators)
            given = [dict(event[KEYWORDS]).get(written) for event in calls if event is not None]
            told = [value[CONSTANT] for value in given if value is not None and value[TAG] == "const"]
            if not (told[0] if told else by_default):
                return []
            break
        return [name for name in self.all_fields(ref) if not self._has_option(ref, name, taken, False)]

    def part(self, t: Inst, index: int) -> Types:
        """What ``case C(a, b)`` gives its pattern number ``index``."""
        name = self.matched(t, index)
        return self.linker.attributes.of_one(t, name) if name else UNKNOWN

    def matched(self, t: Inst, index: int) -> str:
        """The attribute that the pattern number ``index`` of ``case C(a, b)`` looks at; empty when there is none."""
        names = self._match_args(t.ref)
        return names[index] if index < len(names) else ""

    def _match_args(self, ref: Ref) -> list[str]:
        for owner in self.linker.hierarchy.mro(ref):
            for _, value in self.linker.program.cls(owner).attributes.get("__match_args__", ()):
                if value is not None and value[TAG] == "seq":
                    return [str(one[CONSTANT]) for one in value[ELEMENTS] if one is not None and one[TAG] == "const"]
        return self.all_fields(ref)

    def left_out(self, ref: Ref, name: str) -> tuple[Context, Value]:
        """What a field is when the constructor is passed nothing for it, and where that is written."""
        program = self.linker.program
        for owner in self.linker.hierarchy.mro(ref):
            cls = program.cls(owner)
            body = program.context(owner[0], cls.frame)
            for annotation, value in cls.attributes.get(name, ()):
                if annotation is not None:
                    event = self._field(body, value)
                    return body, value if event is None else dict(event[KEYWORDS]).get("default")
        return program.context(ref[0], 0), None

    def factory(self, ref: Ref, name: str) -> Types:
        """What is called for a field that the constructor is passed nothing for: ``field(default_factory=Store)``."""
        program = self.linker.program
        for owner in self.linker.hierarchy.mro(ref):
            cls = program.cls(owner)
            body = program.context(owner[0], cls.frame)
            for annotation, value in cls.attributes.get(name, ()):
                event = self._field(body, value) if annotation is not None else None
                made = [given for key, given in event[KEYWORDS] if key in FACTORIES] if event is not None else []
                return self.linker.types(body, made[0]) if made else UNKNOWN
        return UNKNOWN

    def constructed(self, t: Inst, owner: Ref, name: str) -> Types:
        """What the project's constructor calls pass for a field that ``owner``, a base of the class, declares."""
        return merge(*self._each_passed(t, name)) if self._is_filled(owner) else UNKNOWN

    def passed(self, ref: Ref, name: str) -> Types:
        """What the project's constructor calls pass by a name, or in its place among the fields."""
        return merge(*self._each_passed(Inst(ref, exact=True), name))

    def all_passed(self, t: Inst, owner: Ref, name: str) -> Types:
        """What all of the project's constructor calls pass for a field; unknown when one of them does not say."""
        found = self._each_passed(t, name) if self._is_filled(owner) else []
        few = len(self.linker.program.call_sites.of_class(t.ref)) <= MOST_SITES
        return merge(*found) if few and all(found) else UNKNOWN

    def _each_passed(self, t: Inst, name: str) -> list[Types]:
        linker = self.linker
        found: list[Types] = []
        places: dict[Ref, int] = {}
        for caller, event, inside in islice(self._makers(t), MOST_SITES):
            made = self._made(t, linker.types(caller, event[CALLEE]), inside=inside)
            if made is None:
                continue
            keywords = dict(event[KEYWORDS])
            if made not in places:
                places[made] = self._place(made, name)
            if name in keywords:
                found.append(self._in_use(t, caller, keywords[name]))
            elif 0 <= places[made] < len(event[ARGUMENTS]):
                found.append(self._in_use(t, caller, event[ARGUMENTS][places[made]]))
        return found + self._each_replaced(t, name)

    def _in_use(self, t: Inst, caller: Context, value: Value) -> Types:
        """What is passed for a field, without what tests define for themselves: the program does not run that."""
        types = self.linker.types(caller, value)
        if not caller.module.is_test or self.linker.program.module_of(t.ref).is_test:
            return types
        return tuple(x for x in types if not self._is_of_tests(x))

    def _is_of_tests(self, t: Type) -> bool:
        return isinstance(t, (Fn, Cls, Inst)) and self.linker.program.module_of(t.ref).is_test

    def _each_replaced(self, t: Inst, name: str) -> list[Types]:
        """What copies of such an object are given for a field: ``replace(settings, store=Disk())``."""
        linker, found = self.linker, []
        for mid, fid, number in self._replacing():
            caller = linker.program.context(mid, fid)
            event = caller.frame.events[number]
            given = dict(event[KEYWORDS]).get(name)
            if given is not None:
                copied = linker.types(caller, event[ARGUMENTS][0])
                if any(isinstance(x, Inst) and x.ref == t.ref for x in copied):
                    found.append(self._in_use(t, caller, given))
        return found

    def _replacing(self) -> list[tuple[int, int, int]]:
        """The calls that copy a record and replace some of its fields; found once."""
        if self._copies is None:
            program = self.linker.program
            self._copies = []
            for site in (one for name in COPYING for one in program.indexes.call_sites(name)):
                event = program.frame(site[:2]).events[site[2]]
                if event[KEYWORDS] and len(event[ARGUMENTS]) == 1:
                    context = program.context(*site[:2])
                    if program.dotted(context, event[CALLEE]) in REPLACING:
                        self._copies.append(site)
        return self._copies

    def _makers(self, t: Inst) -> Iterator[tuple[Context, Event, bool]]:
        """The calls that may make an object like ``t``: by the name of its class, or of one below, or by ``cls``.

        The last says whether it is one of a method of the class itself.
        """
        linker = self.linker
        program = linker.program
        below = () if t.exact else linker.hierarchy.subclasses(t.ref)
        sites = [(site, False) for ref in (t.ref, *below) for site in program.call_sites.of_class(ref)]
        for name in OWN_CLASS:
            within = linker.callers.within(name)
            holders = (*linker.hierarchy.mro(t.ref), *below) if within else ()
            sites += [(site, True) for ref in holders for site in within.get(ref, ())]
        for (mid, fid, number), inside in sites:
            caller = program.context(mid, fid)
            yield caller, caller.frame.events[number], inside

    def _made(self, t: Inst, callees: Types, *, inside: bool) -> Ref | None:
        """The class that a call makes an object of, when it can be ``t``: ``cls`` in a base is any class below."""
        order = self.linker.hierarchy.mro(t.ref)
        for c in callees:
            if not isinstance(c, Cls):
                continue
            if c.ref == t.ref or (inside and c.ref in order):
                return t.ref
            if not t.exact and t.ref in self.linker.hierarchy.mro(c.ref) and not self._has_own_constructor(c.ref):
                return c.ref
        return None

    def _has_own_constructor(self, ref: Ref) -> bool:
        """Whether the project writes the constructor of a class, so that its arguments are not the fields."""
        init = self.linker.methods.find(ref, "__init__")
        return init is not None and not self.linker.program.module_of(init.owner).is_stub

    def _is_filled(self, ref: Ref) -> bool:
        """Whether a constructor that nobody has written fills the class's fields."""
        return self.is_record(ref) or self.is_model(ref) or self._display(ref) == "TypedDict"

    def _place(self, ref: Ref, name: str) -> int:
        """Where among the arguments of its constructor a class takes a field; -1 when only by name."""
        records = [owner for owner in reversed(self.linker.hierarchy.mro(ref)) if self.is_record(owner)]
        if not records and self.is_model(ref):
            return -1
        fields = list(dict.fromkeys(field for owner in records or [ref] for field in self.fields(owner)))
        taken = [field for field in fields if field == name or not self._is_left_to_class(ref, field)]
        return taken.index(name) if name in taken else -1

    def takes_keywords(self, ref: Ref) -> bool:
        """Whether the constructor of a class takes whatever it is given by name."""
        init = self.linker.methods.find(ref, "__init__")
        return init is not None and any(kind == KWARG for _, kind, _, _ in self.linker.program.frame(init.ref).params)

    def is_filled_by_constructor(self, ref: Ref) -> bool:
        """Whether a class of the project is a dict whose constructor is a dict's."""
        linker = self.linker
        module_of = linker.program.module_of
        init, put = linker.methods.find(ref, "__init__"), linker.methods.find(ref, "__setitem__")
        if put is None or module_of(ref).is_stub or not module_of(put.owner).is_stub:
            return False
        return linker.program.cls(put.owner).name in DICTS and (init is None or module_of(init.owner).is_stub)

    def passed_items(self, ref: Ref) -> Types:
        """What such a dict is constructed with: ``Settings(path=Path("x"))``."""
        program = self.linker.program
        found: list[Types] = []
        for mid, fid, number in program.call_sites.of_class(ref)[:MOST_SITES]:
            context = program.context(mid, fid)
            event = context.frame.events[number]
            if any(isinstance(c, Cls) and c.ref == ref for c in self.linker.types(context, event[CALLEE])):
                found += [self.linker.types(context, value) for value in event[ARGUMENTS][:1]]
                keywords = event[KEYWORDS]
                named = tuple((key, self.linker.types(context, value)) for key, value in keywords if key is not None)
                found.append((Map(named),) if named else UNKNOWN)
        return merge(*found) if found else UNKNOWN

    def is_passed(self, ref: Ref, name: str, arguments: Arguments) -> bool:
        """Whether a constructor call passes something for a field, or may do so unseen."""
        if self._is_left_to_class(ref, name):
            return False
        taken = [field for field in self.all_fields(ref) if not self._is_left_to_class(ref, field)]
        place = taken.index(name) if name in taken else 0  # of a field without an annotation the place is unknown
        by_place = arguments.at(place) is not None and not self.is_model(ref)
        return by_place or arguments.named(name) is not None or arguments.is_open(place)

    def _is_left_to_class(self, ref: Ref, name: str) -> bool:
        """Whether no constructor call can pass anything for a field: ``field(init=False)``."""
        return self._has_option(ref, name, "init", False)

    def _has_option(self, ref: Ref, name: str, option: str, value: bool) -> bool:
        """Whether the call that makes a field says so by an option."""
        program = self.linker.program
        for owner in self.linker.hierarchy.mro(ref):
            cls = program.cls(owner)
            for _, made in cls.attributes.get(name, ()):
                event = self._field(program.context(owner[0], cls.frame), made)
                return event is not None and dict(event[KEYWORDS]).get(option) == ("const", value)
        return False

    def is_model(self, ref: Ref) -> bool:
        """Whether a library's constructor, which takes whatever it is given by name, fills the class's fields."""
        init = self.linker.methods.find(ref, "__init__")
        return init is not None and self.linker.program.module_of(init.owner).is_stub and self.takes_keywords(ref)

    def is_below_model(self, ref: Ref) -> bool:
        """Whether such a constructor fills the fields in the end, whatever the class's own one does before that."""
        return any(map(self.is_model, self.linker.hierarchy.mro(ref)))

    def factories(self, ref: Ref, arguments: Arguments) -> Iterator[Types]:
        """What a constructor call runs for its fields: the factories of those that it leaves out, and converters."""
        linker = self.linker
        program = linker.program
        for owner in linker.hierarchy.mro(ref):
            if program.module_of(owner).is_stub or not (self.is_record(owner) or self.is_model(ref)):
                continue
            cls = program.cls(owner)
            body = program.context(owner[0], cls.frame)
            for name in self.fields(owner):
                passed = self.is_passed(ref, name, arguments)
                if passed:
                    yield from linker.validation.validators(owner, name)
                for _, value in cls.attributes[name]:
                    event = self._field(body, value)
                    if event is None:
                        if not passed and (maker := self._default_factory(body, value)) is not None:
                            yield linker.types(body, maker)
                        continue
                    for key, given in event[KEYWORDS]:
                        if key in CONVERTERS or (key in FACTORIES and not passed):
                            yield linker.types(body, given)
