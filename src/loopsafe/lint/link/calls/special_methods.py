"""Methods whose result depends on more than their types: ``table.get(key)``, ``C.__subclasses__()``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, ATTRIBUTE, CALLEE, ITEMS, OF, TAG
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.open_types import is_container
from loopsafe.lint.link.program.types import UNKNOWN, Cls, Fn, Inst, Lit, Map, Sup, Type, Types, merge
from loopsafe.lint.link.values.displays import item_of, key_types
from loopsafe.lint.link.values.modules_by_name import module_of_table

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.calls.callables import Callables
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context


def method_form(callables: Callables, context: Context, event: Event) -> Types | None:
    """What such a method gives; None for any other call."""
    callee = event[CALLEE]
    form = METHOD_FORMS.get(callee[ATTRIBUTE]) if callee is not None and callee[TAG] == "attr" else None
    return form(callables.linker, context, event) if form is not None else None


def _keyed(linker: Linker, context: Context, event: Event) -> Types | None:
    """``table.get("key")`` on displays gives what ``table["key"]`` does."""
    callee, passed = event[CALLEE], event[ARGUMENTS]
    if not passed:
        return None
    module = module_of_table(linker, context, callee[OF], passed[0])
    if module:
        return module
    tables = linker.types(context, callee[OF])
    known = tuple(t for t in tables if isinstance(t, Map) or _is_filled(linker, t, callee[ATTRIBUTE]))
    if not known:
        return None
    key = key_types(linker, context, passed[0])
    if len(known) < len(tables) and not all(t in known or _is_loose(linker, linker.item((t,), key)) for t in tables):
        return None
    found = item_of(linker, context, known, passed[0])
    return merge(found, linker.types(context, passed[1]) if len(passed) > 1 else UNKNOWN) or None


def _is_loose(linker: Linker, held: Types) -> bool:
    """Whether an annotation (``dict[type, list]``, one of functions) says nothing of what a display beside it holds."""
    return all(
        is_container(linker, t)
        or (isinstance(t, Inst) and not t.args and linker.program.module_of(t.ref).name == "builtins")
        for t in held
    )


def _in_container_class(linker: Linker, context: Context, event: Event) -> Types | None:
    """``registry.values()``, where a class of the project's own is a dict: what its methods put into it."""
    callee = event[CALLEE]
    tables = linker.types(context, callee[OF])
    if not tables or not all(_is_filled(linker, t, callee[ATTRIBUTE]) for t in tables):
        return None
    inside = merge(*[linker.attributes.of_one(t, ITEMS) for t in tables])
    asked = tuple(t for t in tables if isinstance(t, Inst) and _looks_up(linker, t))  # runs its ``__getitem__``
    methods = linker.attributes.of((*inside, *asked), callee[ATTRIBUTE])
    return merge(*[linker.callables.result(context, fn, Arguments.of(())) for fn in methods]) or None


def _looks_up(linker: Linker, t: Inst) -> bool:
    """Whether a dict of the project's own has its own way to give what is in it."""
    method = linker.methods.find(t.ref, "__getitem__")
    return method is not None and not linker.program.module_of(method.owner).is_stub


def _is_filled(linker: Linker, t: Type, name: str) -> bool:
    """Whether a dict of the project's own is asked, by a dict's method ``name``, for what is known to be in it."""
    if not isinstance(t, Inst) or linker.program.module_of(t.ref).is_stub:
        return False
    method = linker.methods.find(t.ref, name)
    inherited = method is not None and linker.program.module_of(method.owner).is_stub
    return linker.records.is_typed_dict(t) or (inherited and bool(linker.attributes.of_one(t, ITEMS)))


def _copied(linker: Linker, context: Context, event: Event) -> Types | None:
    """``table.copy()`` holds what the table does."""
    found = linker.types(context, event[CALLEE][OF])
    return found if found and all(isinstance(t, Map) for t in found) else None


def _subclasses(linker: Linker, context: Context, event: Event) -> Types | None:
    """``C.__subclasses__()``: any class below ``C``."""
    found = linker.types(context, event[CALLEE][OF])
    return linker.instance("list", tuple(t._replace(open=True) for t in found if isinstance(t, Cls))) or None


def _by_metaclass(linker: Linker, context: Context, event: Event) -> Types | None:
    """``super().__new__(mcls, ...)`` and ``super().__call__(...)`` in a metaclass: its classes, and what they make."""
    callee = event[CALLEE]
    supers = [t for t in linker.types(context, callee[OF]) if isinstance(t, Sup) and isinstance(t.receiver, Cls)]
    if callee[ATTRIBUTE] == "__call__":
        return tuple(Inst(t.receiver.ref, t.receiver.args, True) for t in supers) or None
    made = [Cls(ref) for t in supers for ref in linker.hierarchy.made_by(t.ref)]
    return tuple(made) or _allocated(linker, context, event)


def _recased(linker: Linker, context: Context, event: Event) -> Types | None:
    """``method.lower()`` of a string that is known."""
    callee = event[CALLEE]
    found = linker.types(context, callee[OF]) if not event[ARGUMENTS] else UNKNOWN
    made = tuple(
        Lit(getattr(t.value, callee[ATTRIBUTE])(), "str") for t in found if isinstance(t, Lit) and t.kind == "str"
    )
    return merge(made, linker.instance("str") if len(made) < len(found) else UNKNOWN) if made else None


def _allocated(linker: Linker, context: Context, event: Event) -> Types | None:
    """``super().__new__(cls)``, ``object.__new__(C)``: an object of the class that is passed."""
    methods = linker.types(context, event[CALLEE])
    own = any(not isinstance(t, Fn) or not linker.program.module_of(t.ref).is_stub for t in methods)
    if own or not event[ARGUMENTS]:
        return None
    classes = linker.types(context, event[ARGUMENTS][0])
    return tuple(Inst(t.ref, t.args) for t in classes if isinstance(t, Cls)) or None


METHOD_FORMS = {
    "get": _keyed,
    "pop": _keyed,
    "setdefault": _keyed,
    "copy": _copied,
    "values": _in_container_class,
    "items": _in_container_class,
    "__subclasses__": _subclasses,
    "__new__": _by_metaclass,
    "__call__": _by_metaclass,
    "lower": _recased,
    "upper": _recased,
    "strip": _recased,
}
