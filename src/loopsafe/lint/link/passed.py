"""What the project's calls pass for a parameter, as they write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, KEYWORDS
from loopsafe.lint.link.types import Cls, Fn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program import Context

MOST_SITES = 20


def passed_for(linker: Linker, context: Context, index: int) -> Iterator[tuple[Context, int, Value]]:
    """The caller, its call and the value, of each call that passes something for parameter ``index`` of a function."""
    frame = context.frame
    program = linker.program
    ref = (context.mid, context.fid)
    names = [frame.name]
    if frame.name == "__init__" and frame.owner >= 0:
        owner = (context.mid, frame.owner)
        names += [program.cls(c).name for c in (owner, *linker.hierarchy.subclasses(owner))]
        names.append("cls")
    for name in names:
        for mid, fid, number in program.call_sites(name)[:MOST_SITES]:
            caller = program.context(mid, fid)
            event = caller.frame.events[number]
            for t in linker.types(caller, event[CALLEE]):
                init = linker.methods.find(t.ref, "__init__") if isinstance(t, Cls) else None
                if (isinstance(t, Fn) and t.ref == ref) or (init is not None and init.ref == ref):
                    bound = 1 if init is not None or t.bound is not None else 0
                    keywords = dict(event[KEYWORDS])
                    position = index - bound
                    if frame.params[index][0] in keywords:
                        yield caller, number, keywords[frame.params[index][0]]
                    elif 0 <= position < len(event[ARGUMENTS]):
                        yield caller, number, event[ARGUMENTS][position]
