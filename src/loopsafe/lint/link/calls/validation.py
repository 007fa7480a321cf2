"""What runs when a model checks what it is passed: the validators that annotations name, and the models that are made
of what is no model yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    KEY,
    KEYWORDS,
    LEFT,
    MEMBERS,
    MET_WITH,
    NUMBER,
    OF,
    PAIRS,
    RIGHT,
    TAG,
    call_of,
    listed_in,
)
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.aliases import type_alias
from loopsafe.lint.link.program.types import Cls, Inst, Map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Types

MARK = "validates_fields"
DEEPEST = 6
UNSEEN = Arguments(None, None, (), ((None, None),))  # what a model is made of, when that is inside of other data


class Checks(NamedTuple):
    """What validating one field runs."""

    validators: tuple[Types, ...]
    models: tuple[Cls, ...]


class Validation:
    """The fields of models, with what their annotations say of them; found once for each."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._checks: dict[tuple[Ref, str], Checks] = {}
        self._below: dict[Ref, tuple[Cls, ...]] = {}

    def validators(self, owner: Ref, name: str) -> tuple[Types, ...]:
        """The functions that the annotation of a field has a model call: ``Annotated[str, AfterValidator(check)]``."""
        return self._of_field(owner, name).validators

    def made(self, cls: Cls, arguments: Arguments) -> list[Cls]:
        """The models that making this one makes of the dicts it is passed for its fields, and those inside of them."""
        ref = cls.ref
        if not self._is_validating(ref):
            return list(self._held(cls.args)) if cls.args and arguments.spreads_unseen() else []
        found: list[Cls] = []
        for owner, name in self._fields(ref):
            models = self._of_field(owner, name).models
            if models and self._is_passed_as_data(name, arguments):
                found += [inner for model in models for inner in (model, *self._inside(model.ref))]
        return list(dict.fromkeys(found))

    def models_of(self, context: Context, annotation: Value) -> Iterator[Cls]:
        """The models that a value of this annotation is made of, where it comes from outside, and those inside."""
        for where, part in self._parts(context, annotation):
            for model in self._models(where, part):
                yield model
                yield from self._inside(model.ref)

    def _held(self, args: tuple[Types, ...]) -> Iterator[Cls]:
        """The models that ``list[M]`` is made of; nothing but a stub of ours calls one with what nobody has seen."""
        for t in (t for types in args for t in types if isinstance(t, Inst)):
            if self._is_validating(t.ref):
                yield Cls(t.ref, t.args)
                yield from self._inside(t.ref)
            yield from self._held(t.args)

    def _is_passed_as_data(self, name: str, arguments: Arguments) -> bool:
        """Whether a field is given dicts, which become models; what is a model already is taken as it is."""
        given = arguments.named(name)
        if given is None:
            return arguments.spreads_unseen()
        return any(self._is_data(t) or any(map(self._is_data, self.linker.elements((t,)))) for t in given)

    def _is_data(self, t: object) -> bool:
        dicts = self.linker.builtin("dict")
        return isinstance(t, Map) or (isinstance(t, Inst) and any(isinstance(d, Cls) and d.ref == t.ref for d in dicts))

    def _inside(self, ref: Ref) -> tuple[Cls, ...]:
        """The models that the fields of a model are annotated with, and those of their fields."""
        found = self._below.get(ref)
        if found is None:
            pending, seen = [ref], dict[Cls, None]()
            while pending:
                for field in self._fields(pending.pop()):
                    new = [model for model in self._of_field(*field).models if model not in seen]
                    seen.update(dict.fromkeys(new))
                    pending += [model.ref for model in new]
            found = self._below[ref] = tuple(seen)
        return found

    def _fields(self, ref: Ref) -> Iterator[tuple[Ref, str]]:
        for owner in self.linker.hierarchy.mro(ref):
            if not self.linker.program.module_of(owner).is_stub:
                yield from ((owner, name) for name in self.linker.records.fields(owner))

    def _is_validating(self, ref: Ref) -> bool:
        """Whether the constructor of a class is known to validate what it is passed for the fields."""
        init = self.linker.methods.find(ref, "__init__")
        return init is not None and self.linker.marks.function(init.ref).get(MARK) is not None

    def checks_assignments(self, ref: Ref, name: str) -> bool:
        """Whether the settings of a class say that what is assigned to one of its fields is checked, too."""
        init = self.linker.methods.find(ref, "__init__")
        mark = self.linker.marks.function(init.ref).get(MARK) if init is not None else None
        if mark is None or not mark.args or not any(field == name for _, field in self._fields(ref)):
            return False
        setting, *holders = mark.args
        said = (value for owner in self.linker.hierarchy.mro(ref) for value in self._settings(owner, setting, holders))
        return next(said, None) == ("const", True)

    def _settings(self, owner: Ref, setting: str, holders: list[str]) -> Iterator[Value]:
        """What a class says of a setting: by keyword, in a dict, in a call or in a class inside of it."""
        program = self.linker.program
        cls = program.cls(owner)
        yield from (value for name, value in cls.keywords if name == setting)
        body = program.module_of(owner).facts.frames[cls.frame]
        for _, held in (entry for holder in holders for entry in body.bindings.get(holder, ())):
            event = call_of(body.events, held)
            if event is not None:
                yield from (value for name, value in event[KEYWORDS] if name == setting)
            elif held is not None and held[TAG] == "dict":
                yield from (value for key, value in held[PAIRS] if key == ("const", setting))
            elif held is not None and held[TAG] == "cls":
                inner = program.cls((owner[0], held[NUMBER]))
                yield from (value for _, value in inner.attributes.get(setting, ()))

    def _of_field(self, owner: Ref, name: str) -> Checks:
        found = self._checks.get((owner, name))
        if found is None:
            cls = self.linker.program.cls(owner)
            body = self.linker.program.context(owner[0], cls.frame)
            said = [part for annotation, _ in cls.attributes[name] for part in self._parts(body, annotation)]
            validators = tuple(types for where, part in said if (types := self._validator(where, part)))
            models = dict.fromkeys(model for where, part in said for model in self._models(where, part))
            found = self._checks[owner, name] = Checks(validators, tuple(models))
        return found

    def _parts(self, context: Context, value: Value, depth: int = 0) -> Iterator[tuple[Context, Value]]:
        """The names and calls that an annotation consists of, and those of the aliases among them."""
        if value is None or depth > DEEPEST:
            return
        tag = value[TAG]
        inner: tuple[Value, ...] = ()
        if tag in ("name", "from", "attr"):
            alias = type_alias(self.linker, context, value)
            if alias is not None:
                yield from self._parts(*alias, depth + 1)
            else:
                yield context, value
        elif tag in ("meta", "call"):
            yield context, value
        elif tag == "item":
            inner = (value[OF], value[KEY])
        elif tag == "bin":
            inner = (value[LEFT], value[RIGHT])
        elif tag == "union":
            inner = value[MEMBERS]
        elif tag == "seq":
            inner = listed_in(value)
        for one in inner:
            yield from self._parts(context, one, depth + 1)

    def _validator(self, context: Context, part: Value) -> Types:
        """What a part of an annotation has called: in annotations, and in aliases, which are ordinary code."""
        if part is not None and part[TAG] == "meta" and self._makes_validator(context, part[OF]):
            return self.linker.types(context, part[MET_WITH])
        event = call_of(context.frame.events, part)
        if event is not None and event[ARGUMENTS] and self._makes_validator(context, event[CALLEE]):
            return self.linker.types(context, event[ARGUMENTS][0])
        return ()

    def _makes_validator(self, context: Context, callee: Value) -> bool:
        marked = self.linker.marks.written(context, callee)
        return marked is not None and marked.get("validates") is not None

    def _models(self, context: Context, part: Value) -> list[Cls]:
        if part is None or part[TAG] in ("meta", "call"):
            return []
        found = self.linker.types(context, part)
        return [t for t in found if isinstance(t, Cls) and self._is_validating(t.ref)]
