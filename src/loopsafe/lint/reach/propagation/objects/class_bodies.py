"""Objects that a class body makes once for all its objects: ``class Tools: git = Tool("git")``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, NUMBER, TAG, undeclared
from loopsafe.lint.link.program.types import Cls, Inst, Type, Types

if TYPE_CHECKING:
    from loopsafe.lint.reach.propagation.certainty import Certainty


def made_in_class_body(certainty: Certainty, t: Type, name: str) -> Types:
    """The object behind ``C.name`` or ``x.name``, if only a class body assigns it, by calling a class."""
    if not isinstance(t, (Cls, Inst)) or not certainty.linker.hierarchy.is_complete(t.ref):
        return ()
    linker, writes = certainty.linker, certainty.constructions.writes
    exact = t.exact if isinstance(t, Inst) else not t.open
    definitions = linker.hierarchy.that_mention(t.ref, name, exact=exact)
    if len(definitions) != 1 or writes.is_set_elsewhere(t.ref, name):
        return ()
    ref, cls = definitions[0]
    entries = cls.attributes.get(name, ())
    value = undeclared(entries[0][1]) if len(entries) == 1 else None
    if value is None or value[TAG] != "call" or name in cls.methods or name in cls.instance:
        return ()
    if linker.program.module_of(ref).is_stub or name in linker.records.all_fields(ref):
        return ()  # a field holds what the constructor is passed
    body = linker.program.context(ref[0], cls.frame)
    callees = linker.types(body, body.frame.events[value[NUMBER]][CALLEE])
    made = certainty.certain(body, (), value) if all(isinstance(c, Cls) for c in callees) else ()
    return () if any(isinstance(m, Inst) and linker.methods.find(m.ref, "__get__") for m in made) else made


def class_named_in_body(certainty: Certainty, t: Type, name: str) -> Types:
    """The class that the nearest class body with this name assigns to it: ``backend = DiskBackend``."""
    linker = certainty.linker
    is_exact = (isinstance(t, Inst) and t.exact) or (isinstance(t, Cls) and not t.open)
    if not isinstance(t, (Cls, Inst)) or not is_exact or certainty.constructions.writes.is_set_elsewhere(t.ref, name):
        return ()
    owners = linker.hierarchy.mro(t.ref)
    if any(name in linker.program.cls(owner).instance or name in linker.program.cls(owner).methods for owner in owners):
        return ()
    owner = next((owner for owner in owners if name in linker.program.cls(owner).attributes), None)
    if owner is None or linker.program.module_of(owner).is_stub or name in linker.records.all_fields(t.ref):
        return ()
    cls = linker.program.cls(owner)
    entries = cls.attributes[name]
    if len(entries) != 1:
        return ()
    found = linker.types(linker.program.context(owner[0], cls.frame), undeclared(entries[0][1]))
    return found if len(found) == 1 and isinstance(found[0], Cls) else ()
