"""Names as they are written: what decorators, bases and values are called where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ATTRIBUTE, CALLEE, IDENTIFIER, IMPORTED, NUMBER, OF, TAG, call_of, decorator_function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import ModuleFacts, Value


def decorator_names(decorators: tuple[Value, ...], facts: ModuleFacts, around: int) -> Iterator[str]:
    """The last names of decorators, which are evaluated in the frame number ``around``."""
    for value in decorators:
        events = facts.frames[around].events
        function = decorator_function(events, value)
        made = call_of(events, function)  # ``@commands("run")``, where ``commands = Registry()`` stands above
        last = written_name(function if made is None else made[CALLEE], facts)
        if last:
            yield last


def written_name(value: Value, facts: ModuleFacts) -> str:
    """The last name of a decorator, also of one that is defined beside what it decorates."""
    if value is not None and value[TAG] == "fn":
        return str(facts.frames[value[NUMBER]].name)
    if value is not None and value[TAG] == "cls":
        return str(facts.classes[value[NUMBER]].name)
    return str(value[IMPORTED]) if value is not None and value[TAG] == "from" else last_name(value)


def last_name(value: Value) -> str:
    """The last name of what is written, without what stands in brackets behind it; empty when there is none."""
    while value is not None and value[TAG] == "item":
        value = value[OF]
    if value is None:
        return ""
    if value[TAG] == "name":
        return str(value[IDENTIFIER])
    return str(value[ATTRIBUTE]) if value[TAG] == "attr" else ""
