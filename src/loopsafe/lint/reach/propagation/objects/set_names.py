"""What descriptors are told by ``__set_name__``: in ``class Node: index = Reactive()`` their name is ``"index"``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CLASS, NAME, OBJECT, OP, SCOPE, VALUE, undeclared
from loopsafe.lint.link.program.types import Cls, Lit, Types

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Inst, Origin, Ref
    from loopsafe.lint.reach.propagation.objects.construction import Objects

OWN = ("param", 0)
HOOK = "__set_name__"
MAKERS = ("__init__", HOOK)


def named_by_class(objects: Objects, t: Inst, name: str) -> Types:
    """What ``__set_name__`` stores in an attribute of an object that a class body makes for one name."""
    linker = objects.linker
    hook = linker.methods.find(t.ref, HOOK)
    if hook is None or t.origin is None or linker.program.module_of(hook.ref).is_stub:
        return ()
    told = _told(linker, t.origin)
    target = linker.program.context(*hook.ref)
    if told is None or len(target.frame.params) != 1 + len(told) or target.frame.decorators:
        return ()
    assigned = objects.writes.by_constructors(t, name, MAKERS)
    named = {
        (a.owner[0], a.constructor) for a in assigned if linker.program.frame((a.owner[0], a.constructor)).name == HOOK
    }
    stores = [e for e in target.frame.events if e[OP] == "store" and e[OBJECT] == OWN and e[NAME] == name]
    if named != {hook.ref} or len(stores) != 1 or stores[0][SCOPE]:
        return ()  # what it had before may stay
    return objects.values.certain(target, tuple(enumerate(told, 1)), stores[0][VALUE])


def _told(linker: Linker, made: Origin) -> tuple[Types, Types] | None:
    """The class in whose body an object is made, and the only name that it is given there."""
    body = linker.program.contexts[made.context]
    if body.frame.kind != CLASS:
        return None
    owner = _class_of(linker, (body.mid, body.fid))
    if owner is None:
        return None
    attributes = linker.program.cls(owner).attributes
    value = ("call", made.event)
    names = [name for name, entries in attributes.items() for _, one in entries if undeclared(one) == value]
    if len(names) != 1 or len(attributes[names[0]]) != 1:
        return None
    return (Cls(owner),), (Lit(names[0], "str"),)


def _class_of(linker: Linker, body: Ref) -> Ref | None:
    """The class that a frame is the body of."""
    classes = linker.program.module(body[0]).facts.classes
    return next(((body[0], number) for number, cls in enumerate(classes) if cls.frame == body[1]), None)
