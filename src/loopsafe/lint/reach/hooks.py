"""Framework hooks: the marks of a function's decorators, and those of the methods that it overrides."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from loopsafe.lint.facts import ASYNC, ASYNC_GENERATOR, CALLEE, call_of
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import Fn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.marks import Mark, Marks
    from loopsafe.lint.link.program.types import Ref


def decorators(linker: Linker, ref: Ref) -> Iterator[list[Marks]]:
    """For each decorator of a function, the marks of all functions it can be; empty if it is unknown."""
    context = linker.decorators.definition_context(ref)
    for wrapper in linker.marks.function(ref).wrappers:
        event = call_of(context.frame.events, wrapper)
        found = []
        for t in linker.types(context, wrapper if event is None else event[CALLEE]):
            if isinstance(t, Fn) and event is not None:
                t = linker.overloads.resolve(t, Arguments.of_event(linker, context, event))
            if isinstance(t, Fn):
                found.append(linker.marks.function(t.ref))
        yield found


def applies(linker: Linker, mark: Mark | None) -> bool:
    """Whether a mark exists, and the project imports one of the packages that it requires."""
    beside = mark.keywords.get("beside") if mark is not None else ()
    return mark is not None and (not beside or linker.program.imports.has_one_of(beside))


def shares_loop(linker: Linker, ref: Ref) -> bool:
    """Whether a class has async methods, and a decorator that runs all methods of the class on their loop."""
    program = linker.program
    wrappers = linker.marks.cls(ref).wrappers
    if not wrappers:
        return False
    context = program.context(ref[0], program.cls(ref).parent)
    events = [call_of(context.frame.events, wrapper) for wrapper in wrappers]
    named = [w if event is None else event[CALLEE] for w, event in zip(wrappers, events, strict=True)]
    by = [linker.marks.function(t.ref) for value in named for t in linker.types(context, value) if isinstance(t, Fn)]
    return any(one.get("shares_loop") is not None for one in by) and any(
        program.frame((owner[0], fid)).kind in (ASYNC, ASYNC_GENERATOR)
        for owner in linker.hierarchy.mro(ref)
        for fids in program.cls(owner).methods.values()
        for fid in fids
    )


def is_matched(linker: Linker, owner: Ref, base: Ref, name: str, mark: str) -> bool:
    """Whether ``base``, an ancestor of ``owner``, is marked with a pattern that matches the method ``name``."""
    found = linker.marks.cls(base).get(mark)
    patterns = found.args if found is not None and base != owner and applies(linker, found) else ()
    return any(isinstance(pattern, str) and fnmatchcase(name, pattern) for pattern in patterns)
