"""Keys that a dict may lack: what only one of two branches put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import MAYBE, MEMBERS, PAIRS, TAG, is_optional, members_of

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value


def with_optional_keys(first: Value, second: Value) -> tuple[Value, Value]:
    """Both of two values that meet behind branches; of a dict that is in both of them, or has grown in one of them,
    the keys that one alone has may be lacking from here on."""
    ours, theirs = _keys(first), _keys(second)
    if ours is None and theirs is None:
        return first, second
    grown = ours is not None and _is_part(second, first), theirs is not None and _is_part(first, second)
    if not any(grown) and (ours is None or theirs is None):
        return first, second
    return _marked(first, theirs or frozenset()), _marked(second, ours or frozenset())


def _is_part(value: Value, other: Value) -> bool:
    """Whether all that a value may be the other may be, too."""
    members = members_of(other)
    return all(member in members for member in members_of(value))


def _keys(value: Value) -> frozenset[Value] | None:
    """The keys that a dict display has for certain; None for a value that is none."""
    shown = [member for member in members_of(value) if member is not None and member[TAG] == "dict"]
    return frozenset(key for member in shown for key, held in member[PAIRS] if not is_optional(held)) if shown else None


def _marked(value: Value, certain: frozenset[Value]) -> Value:
    """The value, in which the keys that are not certain may be lacking."""
    if value is None or value[TAG] not in ("dict", "union"):
        return value
    if value[TAG] == "union":
        return ("union", tuple(_marked(member, certain) for member in value[MEMBERS]))
    return ("dict", tuple((key, held if key in certain else _perhaps(key, held)) for key, held in value[PAIRS]))


def _perhaps(key: Value, held: Value) -> Value:
    """What stands under a key that may be lacking; a key that is no constant says nothing anyhow."""
    if held is None or key is None or key[TAG] != "const" or is_optional(held):
        return held
    return ("guarded", held, MAYBE)
