"""Protocols: the methods of classes that meet one without naming it as their base."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.link.program.signatures import fits, is_telling, takes_anything

if TYPE_CHECKING:
    from loopsafe.lint.link.calls.methods import Method, Methods
    from loopsafe.lint.link.program.types import Ref

MOST_NAMESAKES = 3


class Requirements(NamedTuple):
    """What a protocol asks of a class: methods with these signatures, and attributes."""

    methods: dict[str, Method]
    attributes: set[str]

    @property
    def is_one_method(self) -> bool:
        """Whether a class has to have a single method."""
        return len(self.methods) == 1 and not self.attributes

    @property
    def are_common(self) -> bool:
        """Whether there are special methods only: whatever can be called, compared or iterated has them."""
        return all(name.startswith("__") for name in self.methods)


class Protocols:
    """Finds the classes that meet a protocol, and the methods a call through it may run."""

    def __init__(self, methods: Methods) -> None:
        self.methods = methods
        self.linker = methods.linker
        self.hierarchy = methods.hierarchy

    def implementations(self, protocol: Ref, name: str, own: Method) -> list[Method]:
        """The methods ``name`` of classes that have all a protocol asks for, and that the project makes instances of.

        ``own``: the method as the protocol declares it.
        """
        required = self._required(protocol)
        if required.are_common:
            return []
        program = self.linker.program
        signature = program.frame(own.ref)
        by_name_only = required.is_one_method and takes_anything(signature)
        found: dict[tuple[Ref, int], Method] = {}
        for ref in self._in_sight(protocol, program.indexes.classes_with(name)):
            method = self.methods.find(ref, name)
            if method is None or self.methods.is_abstract(method) or not self._is_in_use(ref, name, method):
                continue
            derived = protocol in self.hierarchy.mro(ref)  # and may do in its own way what it is asked for
            if derived or (not by_name_only and self._meets(ref, required)):
                found[method.owner, method.fid] = method
        vague = required.is_one_method and not is_telling(signature)
        if vague and len(found) > MOST_NAMESAKES:
            return []  # ``close()`` or ``get(key, /)``: a common name says nothing
        return list(found.values())

    def _required(self, protocol: Ref) -> Requirements:
        program = self.linker.program
        methods: dict[str, Method] = {}
        attributes: set[str] = set()
        for owner in self.hierarchy.mro(protocol):
            if program.module_of(owner).is_stub:
                continue
            cls = program.cls(owner)
            attributes.update(cls.attributes)
            for name in cls.methods:
                method = self.methods.find(protocol, name)
                if method is not None and name != "__init__":
                    methods.setdefault(name, method)
        return Requirements(methods, attributes)

    def _meets(self, ref: Ref, required: Requirements) -> bool:
        """Whether a class has every method, with a signature that fits, and every attribute."""
        return all(self._has_method(ref, name, wanted) for name, wanted in required.methods.items()) and all(
            self._has_attribute(ref, name) for name in required.attributes
        )

    def _has_method(self, ref: Ref, name: str, wanted: Method) -> bool:
        method = self.methods.find(ref, name)
        frame = self.linker.program.frame
        return method is not None and fits(frame(method.ref), frame(wanted.ref))

    def _has_attribute(self, ref: Ref, name: str) -> bool:
        classes = [self.linker.program.cls(owner) for owner in self.hierarchy.mro(ref)]
        return any(name in group for c in classes for group in (c.attributes, c.instance, c.methods))

    def _in_sight(self, protocol: Ref, refs: list[Ref]) -> list[Ref]:
        """The classes that may be meant to meet a protocol: where a module keeps it to itself, those it knows of."""
        program = self.linker.program
        name, module = program.cls(protocol).name, program.module_of(protocol)
        if not name.startswith("_") or program.imports.is_name_imported(name):
            return refs
        known = [
            ref for ref in refs if ref[0] == protocol[0] or program.cls(ref).name in module.facts.frames[0].bindings
        ]
        return known if any(ref != protocol for ref in known) else refs

    def _is_in_use(self, ref: Ref, name: str, method: Method) -> bool:
        """Whether the project makes objects with a method: of the class, or of one that inherits it."""
        heirs = (sub for sub in self.hierarchy.subclasses(ref) if self.methods.find(sub, name) == method)
        return self.hierarchy.is_instantiated(ref) or any(map(self.hierarchy.is_instantiated, heirs))
