"""Joining values and environments: what a name may be after two branches."""

from __future__ import annotations

from loopsafe.lint.extract.frames.optional_keys import with_optional_keys
from loopsafe.lint.facts import CONSTANT, MEMBERS, TAG, Value, members_of

Env = dict[str, Value]
NONE = ("const", None)
WIDEST_DISPLAY = 256
CHOSEN = frozenset({"attr", "cls", "fn", "from", "name", "param", "up"})
WIDEST = 32  # members of a union; more are not worth telling apart


def union(*values: Value) -> Value:
    """The join of values: flat, without repetition, bounded; an unknown member stays as None."""
    flat: list[Value] = []
    for value in values:
        for member in value[MEMBERS] if value is not None and value[TAG] == "union" else (value,):
            if member not in flat or not any(is_same(member, other) for other in flat):
                flat.append(member)
    if len(flat) == 1:
        return flat[0]
    return ("union", tuple(flat[:WIDEST]))


def chosen(value: Value, scope: int) -> Value:
    """What takes its place under the conditions of a scope; a call says by its event where it stands."""
    return ("guarded", value, scope) if value is not None and value[TAG] in CHOSEN else value


def is_same(one: Value, other: Value) -> bool:
    """Whether two values are the same, where ``1`` is not ``True``."""
    if one is other:
        return True
    if one != other:
        return False
    return one is None or other is None or one[TAG] != "const" or one[CONSTANT].__class__ is other[CONSTANT].__class__


def grown(container: Value, value: Value) -> Value:
    """The container, and what it gains: displays of one kind become one, so that a table filled line by line stays
    one member of a union."""
    members = members_of(container)
    last = members[-1]
    if last is None or value is None or last[TAG] not in ("seq", "dict") or last[:-1] != value[:-1]:
        return union(container, value)
    if len(members) > 1:
        merged = (*last[:-1], tuple(dict.fromkeys((*last[-1], *value[-1])))[:WIDEST_DISPLAY])
        return ("union", (*members[:-1], merged))
    return union(container, value)


def join(first: Env, second: Env) -> Env:
    """The environment after two branches; a name bound in one of them only is what that one says."""
    if first is second:
        return first
    result = dict(first)
    for name, value in second.items():
        if name in first:
            other = first[name]
            if not is_same(other, value):
                result[name] = union(*with_optional_keys(other, value))
        else:
            result[name] = value
    return result
