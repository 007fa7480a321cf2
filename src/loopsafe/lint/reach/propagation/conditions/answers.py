"""The result of a test for values of known types: truth, ``is None``, ``isinstance``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ELEMENTS, TAG
from loopsafe.lint.link.program.types import Cls, Fn, Foreign, Inst, Keywords, Lit, Positionals, Ref, Something, Type
from loopsafe.lint.reach.propagation.objects.foreign import tested_class_names

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

BUILTIN = frozenset({"builtins", "pathlib", "io"})  # modules whose classes are what they are, abstract ones aside
TRUTHS = ("__bool__", "__len__")
COUNTED = (*TRUTHS, "__getitem__", "__contains__")  # files have ``__iter__``
CLOSED = ("close", "aclose", "__exit__", "__aexit__")
ABSTRACT = frozenset({"collections.abc", "typing", "typing_extensions", "numbers", "os", "contextlib", "abc"})


class Answers:
    """The results of tests for values of these types: true, false, or None if the types do not decide."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._waits: dict[Ref, bool] = {}

    def waits(self, ref: Ref) -> bool:
        """Whether a class of a library has methods that wait."""
        found = self._waits.get(ref)
        if found is None:
            program, marks = self.linker.program, self.linker.marks
            methods = program.cls(ref).methods.values() if program.module_of(ref).is_stub else ()
            found = any(marks.function((ref[0], fid)).get("waits") is not None for fids in methods for fid in fids)
            self._waits[ref] = found
        return found

    def is_none(self, t: Type) -> bool | None:
        """Whether a value is None."""
        if isinstance(t, Something):
            return t.none
        if isinstance(t, Foreign):
            return False if t.made else None
        return isinstance(t, Lit) and t.value is None

    def truth(self, t: Type) -> bool | None:
        """The truth of a value; None if that is not certain."""
        if isinstance(t, Lit):
            return bool(t.value)
        if isinstance(t, Something):
            return t.truth
        if isinstance(t, Keywords):
            return bool(t.pairs)
        if isinstance(t, Positionals):
            return bool(t.items)
        if isinstance(t, (Fn, Cls)):
            return True
        return True if isinstance(t, Inst) and self._is_never_empty(t.ref) else None

    def _is_never_empty(self, ref: Ref) -> bool:
        """Whether every object of a class is true: it has no ``__bool__`` or ``__len__`` that says otherwise."""
        find = self.linker.methods.find
        if self.linker.hierarchy.is_enumeration(ref) or not self.linker.hierarchy.is_complete(ref):
            return False  # IntEnum has members that are 0
        if not self.linker.program.module_of(ref).is_stub:
            return not any(find(ref, name) for name in TRUTHS)
        # A stub may leave methods out. What is there to be closed is a client, a session, a file.
        return any(find(ref, name) for name in CLOSED) and not any(find(ref, name) for name in COUNTED)

    def classes(self, context: Context, value: Value) -> tuple[Ref, ...] | None:
        """The classes in an ``isinstance`` test; None if one of them is unknown or an interface."""
        if value is None:
            return None
        members = value[ELEMENTS] if value[TAG] == "seq" else value[2:] if value[TAG] == "bin" else None
        if members is not None:
            found = [self.classes(context, member) for member in members]
            return None if any(m is None for m in found) else tuple(ref for m in found for ref in m or ())
        types = self.linker.types(context, value)
        if len(types) != 1 or not isinstance(types[0], Cls):
            return None
        ref = types[0].ref
        if self.linker.program.module_of(ref).name in ABSTRACT or (
            self.is_protocol(ref) and not self._protocol_methods(ref)
        ):
            return None
        return (ref,)

    def is_tested_class(self, t: Type, context: Context, value: Value) -> bool:
        """Whether an object's class, from a library that is not installed, is named in an ``isinstance`` test."""
        return isinstance(t, Foreign) and t.dotted in tested_class_names(self.linker, context, value)

    def is_protocol(self, ref: Ref) -> bool:
        """Whether a class in an ``isinstance`` test is a protocol, so that the methods decide and not the class."""
        return self.linker.hierarchy.is_protocol(ref)

    def _protocol_methods(self, ref: Ref) -> list[str]:
        """The methods that a protocol of the project requires; none if it requires attributes as well."""
        linker = self.linker
        owners = [owner for owner in linker.hierarchy.mro(ref) if not linker.program.module_of(owner).is_stub]
        classes = [linker.program.cls(owner) for owner in owners]
        plain = not any(cls.attributes or cls.instance for cls in classes)
        return [name for cls in classes for name in cls.methods] if plain else []

    def always(self, t: Type, classes: tuple[Ref, ...]) -> bool:
        """Whether values of a type are certainly instances of one of the classes."""
        return any(
            self.linker.hierarchy.is_subtype(t, ref) or (self.is_protocol(ref) and self._fits(t, ref))
            for ref in classes
        )

    def _fits(self, t: Type, shape: Ref) -> bool:
        """Whether an object has all methods that a protocol requires."""
        return isinstance(t, Inst) and all(
            self.linker.methods.find(t.ref, name) for name in self._protocol_methods(shape)
        )

    def _violates(self, t: Type, shape: Ref) -> bool:
        """Whether an object certainly lacks a method that a protocol requires."""
        names = self._protocol_methods(shape)
        if isinstance(t, Lit):
            found = [i for i in self.linker.hierarchy.as_instance(t) if isinstance(i, Inst)]
            public = [name for name in names if not name.startswith("__")]
            return bool(found) and any(self.linker.methods.find(found[0].ref, name) is None for name in public)
        if not isinstance(t, Inst) or not t.exact or self.linker.program.module_of(t.ref).is_stub:
            return False
        return any(self.linker.attributes.is_missing(t.ref, name) for name in names)

    def never(self, t: Type, classes: tuple[Ref, ...]) -> bool:
        """Whether values of a type are certainly no instances of any of the classes."""
        shapes = tuple(ref for ref in classes if self.is_protocol(ref))
        if shapes:
            others = tuple(ref for ref in classes if ref not in shapes)
            return all(self._violates(t, ref) for ref in shapes) and (not others or self.never(t, others))
        if isinstance(t, (Fn, Cls)):
            return not any(self._is_callable_class(ref) for ref in classes)
        if isinstance(t, Lit):
            return not self.always(t, classes)
        if isinstance(t, Foreign):
            return t.made and not any(self.linker.program.module_of(ref).is_stub for ref in classes)
        if not isinstance(t, Inst) or self.always(t, classes):
            return False
        hierarchy = self.linker.hierarchy
        if not t.exact and any(t.ref in hierarchy.mro(ref) for ref in classes):
            return False  # some are
        if not self.linker.program.module_of(t.ref).is_stub:
            return hierarchy.is_complete(t.ref)
        # A stub may leave out bases, but no library derives from the project.
        return self._is_builtin(t.ref) or not any(self.linker.program.module_of(ref).is_stub for ref in classes)

    def _is_builtin(self, ref: Ref) -> bool:
        return self.linker.program.module_of(ref).name in BUILTIN

    def _is_callable_class(self, ref: Ref) -> bool:
        return self.linker.program.module_of(ref).is_stub
