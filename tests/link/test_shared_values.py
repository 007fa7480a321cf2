"""Values share parts, and what is said of them must not grow with the number of ways to a part."""

from __future__ import annotations

from loopsafe.lint.facts import Value, parameters_in


def test_what_values_have_in_common_is_looked_into_once() -> None:
    value: Value = ("param", 3)
    for _ in range(200):
        value = ("bin", "__add__", value, value)
    used: set[int] = set()
    parameters_in((value, ("param", ("name", "x"))), used)
    assert used == {3}
