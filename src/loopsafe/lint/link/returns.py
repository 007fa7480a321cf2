"""Which of a function's values a call can return: ``make("quick")`` does not return what ``"slow"`` asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopsafe.lint.facts import DEFAULT
from loopsafe.lint.link.types import Lit

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame
    from loopsafe.lint.link.arguments import Arguments

UNDECIDED = object()
OF_A_VALUE = frozenset({"true", "false", "none", "notnone", "among", "notamong"})  # conditions of one value


def impossible_returns(frame: Frame, arguments: Arguments | None) -> tuple[int, ...]:
    """Which of ``frame.returns`` the constants among the arguments (the receiver included) rule out; never all."""
    if arguments is None or len(frame.returns) < 2:
        return ()
    constants: dict[int, Any] = {}

    def is_possible(scope: int) -> bool:
        while scope:
            scope, kind, *operands = frame.scopes[scope]
            tested = operands[0] if kind in OF_A_VALUE else None
            if tested is None or tested[0] != "param" or tested[1] in frame.looped:
                continue
            if tested[1] not in constants:
                constants[tested[1]] = _constant(frame, tested[1], arguments)
            if constants[tested[1]] is not UNDECIDED and _holds(kind, operands, constants[tested[1]]) is False:
                return False
        return True

    ruled_out = tuple(number for number, (_, scope) in enumerate(frame.returns) if not is_possible(scope))
    return ruled_out if len(ruled_out) < len(frame.returns) else ()


def _constant(frame: Frame, index: int, arguments: Arguments) -> object:
    """The constant that a call passes for a parameter, or leaves to its default."""
    if index >= len(frame.params):
        return UNDECIDED
    types = arguments.parameter(frame, index)
    if types is None and arguments.is_written and not arguments.is_open(index):
        default = frame.params[index][DEFAULT]
        return default[1] if default is not None and default[0] == "const" else UNDECIDED
    return types[0].value if types and len(types) == 1 and isinstance(types[0], Lit) else UNDECIDED


def _holds(kind: str, operands: list[Any], constant: object) -> bool | None:
    """Whether a condition on a parameter holds for a constant; None when that is not known."""
    if kind in ("among", "notamong"):
        members = operands[1]
        if not all(member is not None and member[0] == "const" for member in members):
            return None
        is_member = any(member[1] == constant for member in members)
        return is_member if kind == "among" else not is_member
    if kind in ("true", "false"):
        return bool(constant) is (kind == "true")
    return (constant is None) is (kind == "none")
