"""What binary operators make: text put together, tables merged, what special methods return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import LEFT, MODULE_NAMES, OPERATOR, TAG
from loopsafe.lint.link.program.types import UNKNOWN, WIDEST_TABLE, Cls, Inst, Lit, Types, merge
from loopsafe.lint.link.values.storage.tables import merged

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context


def binary(linker: Linker, context: Context, value: AccessPath) -> Types:
    """What ``x + y`` can be."""
    _, operator, first, second = value
    left, right = linker.types(context, first), linker.types(context, second)
    if _may_begin_name(first):
        left = (Lit(context.module.name, "str"),) if first == ("name", "__name__") else left
        left = (Lit(context.module.package, "str"),) if first == ("name", "__package__") else left
        return tuple(Lit(name, "str") for name in _names_made(operator, left, right)) or linker.instance("str")
    if operator == "__or__" and any(isinstance(t, Cls) for t in left):
        return merge(left, right)  # a union of classes
    if operator == "__or__" and left and merged(left, right):
        return merged(left, right)
    methods = (operator, left, right), ("__r" + operator[2:], right, left)
    if _are_built_in(linker, left) and not _are_built_in(linker, right):
        methods = methods[::-1]  # ``{"x": f} | chain``: what is built in knows its own kind only
    for name, receivers, operand in methods:
        found = merge(*[linker.call_method(t, name, operand) for t in receivers])
        if found:
            return found
    return UNKNOWN


def _may_begin_name(value: Value) -> bool:
    """Whether a value may be the beginning of a name: a constant, the module's name, or what these are added to."""
    while value is not None and value[TAG] == "bin" and value[OPERATOR] == "__add__":
        value = value[LEFT]
    return value is not None and (value[TAG] == "const" or value in MODULE_NAMES)


def _names_made(operator: str, left: Types, right: Types) -> list[str]:
    """The names that ``"on_" + name`` can be; none when one that is not known may be among them."""
    parts = [[t.value for t in types if isinstance(t, Lit) and isinstance(t.value, str)] for types in (left, right)]
    if not left or not right or len(parts[0]) < len(left) or len(parts[1]) < len(right):
        return []
    pairs = [(first, second) for first in parts[0] for second in parts[1]][:WIDEST_TABLE]
    return [first + second if operator == "__add__" else first.replace("%s", second) for first, second in pairs]


def _are_built_in(linker: Linker, types: Types) -> bool:
    instances = [i for t in types for i in linker.hierarchy.as_instance(t)]
    return bool(instances) and all(
        isinstance(i, Inst) and linker.program.module_of(i.ref).name == "builtins" for i in instances
    )
