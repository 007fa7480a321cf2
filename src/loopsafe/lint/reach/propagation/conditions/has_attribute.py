"""The result of ``hasattr(x, "read")`` for strings, numbers and containers, whose attributes Python itself defines."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, CONSTANT, TAG
from loopsafe.lint.link.program.types import Inst, Lit, Map, Tup

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Type, Types
    from loopsafe.lint.reach.propagation.environment import Env
    from loopsafe.lint.reach.propagation.objects.construction import Values

HASATTR = ("name", "hasattr")
CONTAINERS = frozenset({"list", "tuple", "dict", "set", "frozenset"})
"""Classes whose subclasses may have more."""
PLAIN = CONTAINERS | {"str", "bytes", "int", "float", "bool", "NoneType"}


def has_attribute(linker: Linker, known: Values, context: Context, env: Env, number: int, depth: int) -> Types:
    """The result of a call of ``hasattr``, if it is certain."""
    event = context.frame.events[number]
    if event[CALLEE] != HASATTR or len(event[ARGUMENTS]) != 2:
        return ()
    subject, name = event[ARGUMENTS]
    if name is None or name[TAG] != "const" or not isinstance(name[CONSTANT], str):
        return ()
    answers = {_has(linker, t, name[CONSTANT]) for t in known.certain(context, env, subject, depth + 1)}
    answer = answers.pop() if len(answers) == 1 else None
    return () if answer is None else (Lit(answer, "bool"),)


def _has(linker: Linker, t: Type, name: str) -> bool | None:
    """Whether objects of a built-in class have an attribute; None for other classes."""
    if isinstance(t, Lit):
        kind = t.kind
    elif isinstance(t, Inst) and linker.program.module_of(t.ref).name == "builtins":
        kind = linker.program.cls(t.ref).name
    else:
        kind = "tuple" if isinstance(t, Tup) else "dict" if isinstance(t, Map) else ""
    if kind not in PLAIN:
        return None
    found = hasattr(type(None) if kind == "NoneType" else getattr(builtins, kind), name)
    return None if not found and kind in CONTAINERS and isinstance(t, Inst) and not t.exact else found
