"""All types of items and elements of containers: ``steps[0]``, ``for step in steps``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ANNOTATION, ARGUMENTS, CALLEE, CONSTANT, ELEMENTS, KEY, NUMBER, OF, TAG
from loopsafe.lint.link.program.types import Fn, Inst, Types, merge
from loopsafe.lint.reach.propagation.closures import around
from loopsafe.lint.reach.propagation.forms.declared import declared_element

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env


def item(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    """All types of an item with a constant index or key in a display."""
    _, shown, key = value
    if shown is None or shown[TAG] != "seq":
        placed = certainty.contents.at_place(context, shown, key, depth)
        held = placed or _one_of(certainty, context, env, shown, key, depth)
        return held or (_field(certainty, context, env, value, depth) if shown is not None else ())
    members, index = shown[ELEMENTS], key[CONSTANT] if key is not None and key[TAG] == "const" else None
    starred = any(member is not None and member[TAG] == "star" for member in members)
    if starred or not isinstance(index, int) or not -len(members) <= index < len(members):
        return ()
    return certainty.certain(context, env, members[index], depth + 1)


def _one_of(certainty: Certainty, context: Context, env: Env, container: Value, key: Value, depth: int) -> Types:
    """All types of ``self.steps[0]``, if all elements of ``steps`` are known."""
    if container is not None and container[TAG] == "elem" and key == ("const", 1):
        pairs = container[OF]
        return certainty.contents.of_second(context, env, pairs, depth + 1) if pairs and pairs[TAG] == "call" else ()
    is_one = key is not None and (
        key[TAG] == "param" or (key[TAG] == "const" and isinstance(key[CONSTANT], (int, str)))
    )
    return certainty.contents.of_each(context, env, container, depth + 1) if is_one else ()


def _field(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    """All types of a field of a named tuple with a constant index."""
    index = value[KEY][CONSTANT] if value[KEY] is not None and value[KEY][TAG] == "const" else None
    if index.__class__ is not int:
        return ()
    found: list[Types] = []
    for t in certainty.certain(context, env, value[OF], depth + 1):
        name = certainty.linker.records.field_at(t, index)
        found.append(certainty.constructions.attribute(t, name) if name and isinstance(t, Inst) else ())
    return merge(*found) if found and all(found) else ()


def element(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    """All types of an element of a display, of a known container, or of a parameter declared as ``list[C]``."""
    base = value[OF]
    if base is not None and base[TAG] == "seq":
        return certainty.together(context, env, base[ELEMENTS], depth)
    if base is not None and base[TAG] == "up":  # ``any(f(x) for f in rules)``
        outside = certainty.linker.program.outer(context, context.frame.parent)
        return certainty.certain(outside, around(env), ("elem", base[OF]), depth)
    if base is not None and base[TAG] == "param":
        annotation = context.frame.params[base[NUMBER]][ANNOTATION]
        held = certainty.contents.of_each(context, env, base, depth + 1)
        return held or declared_element(certainty.linker, context, annotation)
    held = certainty.contents.of_each(context, env, base, depth + 1)
    return held or _from_library(certainty, context, env, value, depth)


def _from_library(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    """All types of an element that a library takes from one container, such as ``sorted(steps)``."""
    base = value[OF]
    while base is not None and base[TAG] in ("item", "await"):
        base = base[OF]
    if base is None or base[TAG] != "call":
        return ()
    linker, event = certainty.linker, context.frame.events[base[NUMBER]]
    callees = linker.types(context, event[CALLEE])
    of_library = all(isinstance(t, Fn) and linker.program.module_of(t.ref).is_stub for t in callees)
    if not callees or not of_library or len(event[ARGUMENTS]) != 1:
        return ()
    known = certainty.certain(context, env, ("elem", event[ARGUMENTS][0]), depth + 1)
    found = linker.types(context, value) if known else ()
    refs = {t.ref for t in known if isinstance(t, Inst)}
    return found if all(isinstance(t, Inst) and t.ref in refs for t in found) else ()
