"""Memoised questions that may depend on one another: a cycle of them is answered by its least fixed point."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from loopsafe.lint.depth import MOST_CALLS
from loopsafe.lint.link.program.types import UNKNOWN, Types

if TYPE_CHECKING:
    from collections.abc import Callable

    Key = tuple[int, Any]

DEEPEST = MOST_CALLS // 8  # questions open at once, at about seven calls each; what lies deeper is unknown (seen: 738)
MOST_ROUNDS = 4  # cycles are nearly always settled in the second
NOWHERE = DEEPEST + 1

# The first part of a question's key says what is asked: from 0 on, what a value can be in the context of that number;
# below, what calls pass for a parameter, what an object's attribute is, what decorators make of a function, what it
# returns, what an annotation means, what other code assigns to an attribute or puts under a key, what it hands over,
# what a class puts into attributes that it is told the name of, what calls put into a library's objects.
PASSED, LOOKED_UP, DECORATED, RETURNED, ANNOTATED, ASSIGNED, PUT, HANDED, NAMED, FILLED = range(-1, -11, -1)


class Fixpoint:
    """Memoises answers, and finds the least fixed point where they depend on each other.

    A question that is asked while it is open gets what is known of its answer so far: at first nothing. The outermost
    question of a cycle is then answered once more, until no member learns anything new. So an answer does not depend on
    which question of the cycle was asked first, and the work grows with the size of the cycle, not exponentially.
    """

    def __init__(self) -> None:
        # Questions being answered, by their depth; those whose answer waits for another's, by -1 - its place in line.
        # One table for both: values are nested tuples, and what a question costs is hashing them.
        self._asked: dict[Key, int] = {}
        self._depth = 0  # how many are being answered
        self._met = [False] * DEEPEST  # by depth: whether the open question was asked again
        self._so_far: dict[Key, Types] = {}
        self._low = NOWHERE  # the outermost open question that the answer being made depends on
        self._changed = False  # whether a member of the cycle has learned something since it was asked
        self._cut = False  # whether something lay too deep
        # Answers that depend on an open question, in the order they were made; which outermost one, is said of runs of
        # neighbours: where a run starts, and the question's depth.
        self._waiting: list[tuple[Key, dict[Any, Types], Types]] = []
        self._starts: list[int] = []
        self._lows: list[int] = []

    def ask(self, key: Key, memo: dict[Any, Types], compute: Callable[[], Types]) -> Types:
        """``compute()``, memoised in ``memo`` under ``key[1]``."""
        asked = self._asked
        depth = asked.get(key)
        if depth is not None:
            return self._answer_so_far(key, depth)
        depth = self._depth
        if depth >= DEEPEST:
            self._low, self._cut = 0, True
            return UNKNOWN
        outer_low, self._low = self._low, NOWHERE
        outer_changed, self._changed = self._changed, False
        mark = len(self._waiting)
        asked[key] = depth
        self._depth = depth + 1
        self._met[depth] = False
        try:
            result = compute()
            if self._met[depth]:
                result = self._settle(key, depth, mark, result, compute)
        except BaseException:
            del asked[key]
            self._forget(0)
            self._so_far.clear()
            self._low, self._changed, self._cut = NOWHERE, False, False
            raise
        finally:
            self._depth = depth
        if self._low < depth:
            self._wait(mark, key, memo, result)
            self._changed = self._changed or outer_changed
            self._low = min(self._low, outer_low)
            return result
        del asked[key]
        self._changed = outer_changed
        self._low = outer_low
        memo[key[1]] = result
        if len(self._waiting) > mark:
            if depth or not self._cut:
                self._keep(mark)
            self._forget(mark)
        if not depth:
            self._cut = False
            self._so_far.clear()
        return result

    def _settle(self, key: Key, depth: int, mark: int, result: Types, compute: Callable[[], Types]) -> Types:
        """The answer to a question that was asked again while open: the outermost is asked until nothing changes."""
        for rounds in range(1, MOST_ROUNDS + 1):
            before = self._so_far.get(key, UNKNOWN)
            if result != before and set(result) != set(before):
                self._so_far[key] = result
                self._changed = True
            if self._low < depth or not self._changed or rounds == MOST_ROUNDS:
                break
            self._forget(mark)
            self._low, self._changed = NOWHERE, False
            result = compute()
        return result

    def _answer_so_far(self, key: Key, depth: int) -> Types:
        """What is known of the answer to a question that is open, or whose answer waits for an open one."""
        if depth >= 0:
            self._met[depth] = True
            low, answer = depth, self._so_far.get(key, UNKNOWN)
        else:
            place = -1 - depth
            low, answer = self._lows[bisect_right(self._starts, place) - 1], self._waiting[place][2]
        if low < self._low:
            self._low = low
        return answer

    def _keep(self, mark: int) -> None:
        """Memoise the answers that have waited, from a place on: what they depend on is answered."""
        for (_, inner), memo, answer in self._waiting[mark:]:
            memo[inner] = answer

    def _wait(self, mark: int, key: Key, memo: dict[Any, Types], result: Types) -> None:
        """Keep an answer, and all that were made for it, until the question they depend on is answered."""
        while self._starts and self._starts[-1] >= mark:
            self._starts.pop()
            self._lows.pop()
        self._starts.append(mark)
        self._lows.append(self._low)
        self._asked[key] = -1 - len(self._waiting)
        self._waiting.append((key, memo, result))

    def _forget(self, mark: int) -> None:
        """Drop the answers that wait from a place on."""
        for key, _, _ in self._waiting[mark:]:
            del self._asked[key]
        del self._waiting[mark:]
        while self._starts and self._starts[-1] >= mark:
            self._starts.pop()
            self._lows.pop()
