"""A queue for shortest paths: nodes come out nearest first, each with the best step that was offered for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

Node = TypeVar("Node")
Step = TypeVar("Step")


class BucketQueue(Generic[Node, Step]):
    """A priority queue by small whole distances; ``key`` decides between steps of one node at one distance."""

    def __init__(self, key: Callable[[Step], Any]) -> None:
        self._key = key
        self._buckets: dict[int, dict[Node, Step]] = {}

    def offer(self, node: Node, distance: int, step: Step) -> None:
        """Put a node into the queue, or a better step for one that is there at this distance."""
        bucket = self._buckets.setdefault(distance, {})
        best = bucket.get(node)
        if best is None or self._key(step) < self._key(best):
            bucket[node] = step

    def nearest(self, settled: Container[Node]) -> Iterator[tuple[Node, int, Step]]:
        """The unsettled nodes, nearest first. The caller settles each, and may offer nodes that are farther away."""
        while self._buckets:
            distance = min(self._buckets)
            for node, step in self._buckets.pop(distance).items():
                if node not in settled:
                    yield node, distance, step
