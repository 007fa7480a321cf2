"""Whether a helper that must stay on the thread of the loop may become a coroutine function: only coroutines call it.

All its calls stand in coroutine functions of its own file, nothing else names it, not even as text, nothing is put in
its place, and nobody outside can be meant to call it: it is private, or in a module that is no part of a package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ASYNC,
    ASYNC_GENERATOR,
    CALLEE,
    CLASS,
    COLUMN,
    DEF,
    ELEMENTS,
    LINE,
    MODULE,
    TAG,
)
from loopsafe.lint.link.program.types import Fn

if TYPE_CHECKING:
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.sites.site import Site

_EVERY_CLASS = frozenset({"object", "ABC", "Generic", "Protocol"})


def async_helper_arguments(site: Site) -> list[tuple[str, str]]:
    """The arguments of a fix that makes the called helper ``async def``: its line, and its calls as ``line:column``."""
    entered = [target.context for target in site.targets if target.context is not None]
    if site.operation != "call" or not entered or len(entered) < len(site.targets):
        return []
    helper = entered[0]
    if len({(context.mid, context.fid) for context in entered}) > 1 or not _may_become_async(site, helper):
        return []
    calls = _calls(site, helper)
    return [("helper at", str(helper.frame.line)), ("calls at", " ".join(calls))] if calls else []


def _may_become_async(site: Site, helper: Context) -> bool:
    """Whether a function is one that only calls of its own file can mean."""
    frame, module, program = helper.frame, helper.module, site.linker.program
    name = frame.name
    if module is not site.context.module or frame.kind != DEF or frame.decorators or name.startswith("__"):
        return False
    around = module.facts.frames[frame.parent]
    private = name.startswith("_") or around.kind not in (MODULE, CLASS)
    if not private and ("." in module.name or module.is_package):
        return False
    used_elsewhere = program.indexes.is_referenced(name) or program.imports.is_name_imported(name)
    if used_elsewhere or program.indexes.is_spelled(name) or _is_exported(helper, name):
        return False
    return frame.owner < 0 or _is_alone(site, (helper.mid, frame.owner), name, private=private)


def _is_alone(site: Site, owner: Ref, name: str, *, private: bool) -> bool:
    """Whether no other class has a method of the name that may take its place, or whose place it takes."""
    program, hierarchy = site.linker.program, site.linker.hierarchy
    if program.indexes.classes_with(name) != [owner] or _asks_by_name(site, owner[0]):
        return False
    bases = [base for base in hierarchy.mro(owner) if base != owner and program.cls(base).name not in _EVERY_CLASS]
    foreign = any(program.module_of(base).is_stub for base in bases)
    return hierarchy.is_complete(owner) and (private or not foreign)


def _asks_by_name(site: Site, mid: int) -> bool:
    """Whether the module asks for attributes whose names it makes: ``getattr(self, "on_" + name)``."""
    facts = site.linker.program.module(mid).facts
    asked = (facts.frames[fid].events[number][ARGUMENTS] for fid, number in facts.calls.get("getattr", ()))
    return any(len(given) < 2 or given[1] is None or given[1][TAG] != "const" for given in asked)


def _is_exported(helper: Context, name: str) -> bool:
    """Whether ``__all__`` may name it."""
    entries = helper.module.facts.frames[0].bindings.get("__all__", ())
    return any(value is None or value[TAG] != "seq" or ("const", name) in value[ELEMENTS] for _, value in entries)


def _calls(site: Site, helper: Context) -> list[str]:
    """The places of all calls of a helper; empty when one of them cannot be awaited, or cannot be told."""
    program, found = site.linker.program, []
    for mid, fid, number in program.indexes.call_sites(helper.frame.name):
        caller = program.context(mid, fid)
        event = caller.frame.events[number]
        called = site.linker.types(caller, event[CALLEE])
        ours = [isinstance(t, Fn) and t.ref == (helper.mid, helper.fid) for t in called]
        if called and not any(ours):
            continue
        if not all(ours) or mid != helper.mid or caller.frame.kind not in (ASYNC, ASYNC_GENERATOR):
            return []
        found.append(f"{event[LINE]}:{event[COLUMN]}")
    return found
