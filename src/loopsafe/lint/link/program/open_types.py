"""Declared types that leave open whose code runs: interfaces, callback protocols, containers of functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.link.program.types import Gen, Inst, Map, Tup

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Type, Types

INTERFACES = frozenset({"Iterator", "Iterable", "Generator", "IO", "TextIO", "BinaryIO"})
BUILT_IN = ("builtins", "typing", "collections")


def is_built_in(linker: Linker, t: Inst) -> bool:
    """Whether a value is of one of Python's own containers, or of what the annotations of these are written with."""
    return linker.program.module_of(t.ref).name in BUILT_IN


def is_container(linker: Linker, t: Type) -> bool:
    """Whether a declared type is a container that may hold functions: ``list[Callable[[], None]]``."""
    return isinstance(t, Inst) and bool(t.args) and not all(t.args) and is_built_in(linker, t)


def leaves_code_open(linker: Linker, t: Type) -> bool:
    """Whether a declared type leaves open whose code runs: ``Iterable[int]``, ``IO[str]``, a callback protocol."""
    if not isinstance(t, Inst):
        return False
    if linker.program.module_of(t.ref).name == "typing":
        return linker.program.cls(t.ref).name in INTERFACES
    return is_callback(linker, t)


def has_own_code(linker: Linker, t: Type) -> bool:
    """Whether a value says whose code runs: a generator, an object of a class; not a list, nor an interface."""
    if not isinstance(t, Inst):
        return isinstance(t, Gen)
    return not is_built_in(linker, t) and not linker.hierarchy.is_interface(t.ref)


def is_callback(linker: Linker, t: Type) -> bool:
    """Whether a declared type is a protocol that asks for ``__call__`` alone: a ``Callable`` with names."""
    if not isinstance(t, Inst):
        return False
    cls = linker.program.cls(t.ref)
    return cls.methods.keys() == {"__call__"} and linker.hierarchy.is_protocol(t.ref)


def leaves_content_open(linker: Linker, t: Type) -> bool:
    """Whether a declared container does not say what it holds: ``dict``, ``dict[str, list]``, a typed dict's fields."""
    if not isinstance(t, Inst):
        return False
    if not t.args:
        return bool(linker.type_variables.of_class(t.ref)) or linker.records.is_typed_dict(t)
    return any(not arg or any(leaves_content_open(linker, inner) for inner in arg) for arg in t.args)


def is_display(t: Type) -> bool:
    """Whether a value says what it holds."""
    return isinstance(t, (Map, Tup)) or (isinstance(t, Inst) and t.exact and bool(t.args))


def shows_all(t: Type) -> bool:
    """Whether a value is a dict display with constant keys, of whose values something is known."""
    return isinstance(t, Map) and bool(t.pairs) and all(key is not None and held for key, held in t.pairs)


def keys_are_open(types: Types) -> bool:
    """Whether displays have keys that are written beside keys that are not: which of them they have, nobody knows."""
    keys = [key for t in types if isinstance(t, Map) for key, _ in t.pairs]
    computed = None in keys or any(isinstance(t, Inst) and is_display(t) for t in types)
    return computed and any(key is not None for key in keys)
