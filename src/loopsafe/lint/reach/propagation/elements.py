"""What items and elements of containers certainly are: ``steps[0]``, ``for step in steps``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ANNOTATION, ARGUMENTS, CALLEE
from loopsafe.lint.link.program.types import Fn, Inst, Types, merge
from loopsafe.lint.reach.propagation.closures import around
from loopsafe.lint.reach.propagation.declared import declared_element

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env


def item(certainty: Certainty, context: Context, env: Env, value: Value, depth: int) -> Types:
    """The item of a display that a constant says."""
    shown, key = value[1], value[2]
    if shown is None or shown[0] != "seq":
        placed = certainty.contents.at_place(context, shown, key, depth)
        held = placed or _one_of(certainty, context, env, shown, key, depth)
        return held or (_field(certainty, context, env, value, depth) if shown is not None else ())
    members, index = shown[2], key[1] if key is not None and key[0] == "const" else None
    starred = any(member is not None and member[0] == "star" for member in members)
    if starred or not isinstance(index, int) or not -len(members) <= index < len(members):
        return ()
    return certainty.certain(context, env, members[index], depth + 1)


def _one_of(certainty: Certainty, context: Context, env: Env, container: Value, key: Value, depth: int) -> Types:
    """``self.steps[0]`` of steps that are all known."""
    if container is not None and container[0] == "elem" and key == ("const", 1):
        pairs = container[1]
        return certainty.contents.of_second(context, env, pairs, depth + 1) if pairs and pairs[0] == "call" else ()
    is_one = key is not None and (key[0] == "param" or (key[0] == "const" and isinstance(key[1], (int, str))))
    return certainty.contents.of_each(context, env, container, depth + 1) if is_one else ()


def _field(certainty: Certainty, context: Context, env: Env, value: Value, depth: int) -> Types:
    """The field of a named tuple that a constant says."""
    index = value[2][1] if value[2] is not None and value[2][0] == "const" else None
    if index.__class__ is not int:
        return ()
    found: list[Types] = []
    for t in certainty.certain(context, env, value[1], depth + 1):
        name = certainty.linker.records.field_at(t, index)
        found.append(certainty.constructions.attribute(t, name) if name and isinstance(t, Inst) else ())
    return merge(*found) if found and all(found) else ()


def element(certainty: Certainty, context: Context, env: Env, value: Value, depth: int) -> Types:
    """An element of a display, of a container that is known, or of a parameter declared to be ``list[C]``."""
    base = value[1]
    if base is not None and base[0] == "seq":
        return certainty.together(context, env, base[2], depth)
    if base is not None and base[0] == "up":  # ``any(f(x) for f in rules)``
        outside = certainty.linker.program.outer(context, context.frame.parent)
        return certainty.certain(outside, around(env), ("elem", base[1]), depth)
    if base is not None and base[0] == "param":
        annotation = context.frame.params[base[1]][ANNOTATION]
        held = certainty.contents.of_each(context, env, base, depth + 1)
        return held or declared_element(certainty.linker, context, annotation)
    held = certainty.contents.of_each(context, env, base, depth + 1)
    return held or _from_library(certainty, context, env, value, depth)


def _from_library(certainty: Certainty, context: Context, env: Env, value: Value, depth: int) -> Types:
    """An element of what a library makes of one container: of the same class as the elements of that."""
    base = value[1]
    while base is not None and base[0] in ("item", "await"):
        base = base[1]
    if base is None or base[0] != "call":
        return ()
    linker, event = certainty.linker, context.frame.events[base[1]]
    callees = linker.types(context, event[CALLEE])
    of_library = all(isinstance(t, Fn) and linker.program.module(t.ref[0]).is_stub for t in callees)
    if not callees or not of_library or len(event[ARGUMENTS]) != 1:
        return ()
    known = certainty.certain(context, env, ("elem", event[ARGUMENTS][0]), depth + 1)
    found = linker.types(context, value) if known else ()
    refs = {t.ref for t in known if isinstance(t, Inst)}
    return found if all(isinstance(t, Inst) and t.ref in refs for t in found) else ()
