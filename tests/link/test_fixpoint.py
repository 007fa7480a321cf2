"""Questions that depend on themselves get one answer each, whichever of them is asked first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.lint.depth import deep
from loopsafe.lint.link.program.types import merge
from loopsafe.lint.link.values.fixpoint import DEEPEST, MOST_ROUNDS, Fixpoint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Graph:
    """Each question's answer is its own name, and the answers to the questions it leads to."""

    def __init__(self, edges: Mapping[str, Sequence[str]]) -> None:
        self.edges = edges
        self.fixpoint = Fixpoint()
        self.memo: dict[Any, tuple[Any, ...]] = {}
        self.computed: list[str] = []

    def ask(self, name: str) -> tuple[Any, ...]:
        if name in self.memo:
            return self.memo[name]
        with deep():
            return self.fixpoint.ask((0, name), self.memo, lambda: self._compute(name))

    def _compute(self, name: str) -> tuple[Any, ...]:
        self.computed.append(name)
        if name == "broken":
            raise LookupError(name)
        return merge((name,), *[self.ask(other) for other in self.edges[name]])  # type: ignore[arg-type]  # names stand for types here


CYCLES = {
    "two": {"a": ["b"], "b": ["a"]},
    "one": {"a": ["a", "b"], "b": []},
    "eight": {"a": ["b"], "b": ["c", "a"], "c": ["b", "d"], "d": ["c"]},
    "one inside another": {"a": ["b"], "b": ["c"], "c": ["b", "a"], "d": ["a", "c"]},
    "two that do not meet": {"a": ["b", "c"], "b": ["b"], "c": ["d"], "d": ["c"]},
}


@pytest.mark.parametrize("edges", CYCLES.values(), ids=CYCLES)
def test_the_answers_do_not_depend_on_what_is_asked_first(edges: dict[str, list[str]]) -> None:
    answers = []
    for first in edges:
        graph = Graph(edges)
        graph.ask(first)
        answers.append({name: set(graph.ask(name)) for name in edges})
    assert all(answer == answers[0] for answer in answers)
    for name, answer in answers[0].items():
        assert answer >= {name, *edges[name]}, "what is asked for on the way is part of the answer"


def test_all_members_of_a_cycle_are_answered_with_the_first() -> None:
    graph = Graph(CYCLES["eight"])
    graph.ask("a")
    assert graph.memo.keys() == {"a", "b", "c", "d"}


def test_the_work_grows_with_the_cycle_and_not_with_its_ways() -> None:
    names = [f"q{number}" for number in range(min(DEEPEST - 1, 400))]
    graph = Graph(dict.fromkeys(names, names))  # every question asks every other
    graph.ask("q0")
    assert graph.memo.keys() == set(names)
    assert len(graph.computed) <= MOST_ROUNDS * len(names)


def test_what_lies_too_deep_is_unknown_and_is_asked_again_from_nearer() -> None:
    names = [f"q{number}" for number in range(DEEPEST + 5)]
    graph = Graph({name: names[number + 1 : number + 2] for number, name in enumerate(names)})
    graph.ask("q0")
    assert graph.memo.keys() == {"q0"}, "no answer is kept that was cut short on the way to another"
    assert names[-1] in graph.ask(f"q{DEEPEST + 2}")


def test_a_failure_leaves_nothing_half_answered() -> None:
    graph = Graph({"a": ["b"], "b": ["a", "broken"], "broken": [], "c": ["a"]})
    with pytest.raises(LookupError):
        graph.ask("a")
    assert not graph.memo
    graph.edges = {"a": ["b"], "b": ["a"], "c": ["a"]}
    assert set(graph.ask("c")) == {"a", "b", "c"}
