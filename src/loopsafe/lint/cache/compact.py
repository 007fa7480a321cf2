"""Facts as bytes: the numbers of events in columns, the rest pickled without anything that could be called."""

from __future__ import annotations

import io
from _pickle import Pickler, Unpickler
from array import array
from itertools import accumulate
from operator import add, sub
from typing import TYPE_CHECKING, Any

from loopsafe.lint.depth import deep
from loopsafe.lint.extract.call_index import callees
from loopsafe.lint.facts import Class, Event, Frame, ModuleFacts

if TYPE_CHECKING:
    from collections.abc import Sequence

EVENTS = Frame._fields.index("events")
WIDTH = array("i").itemsize


class Damaged(Exception):
    """Bytes that are not what we wrote."""


class _Loader(Unpickler):
    """Builds tuples, dicts, sets and constants, and refuses whatever else a pickle may ask for."""

    def find_class(self, module: str, name: str) -> Any:
        raise Damaged(f"{module}.{name}")

    def persistent_load(self, pid: Any) -> Any:
        raise Damaged(str(pid))


def dumps(facts: ModuleFacts) -> bytes:
    """The facts of one file; :func:`loads` is the inverse. Raises `Damaged` for what cannot be kept."""
    numbers = array("i")
    names: dict[str, int] = {}
    columns: tuple[Any, ...] = ()
    events = [event for frame in facts.frames for event in frame.events]
    if events:  # those of all frames together: a frame has few
        ops, lines, starts, end_lines, ends, scopes, flags, *operands = zip(*events, strict=True)
        numbers.extend(map(sub, lines, (0, *lines)))
        numbers.extend(starts)
        numbers.extend(map(sub, end_lines, lines))
        numbers.extend(map(sub, ends, starts))
        numbers.extend(scopes)
        numbers.extend(flags)
        columns = (bytes([names.setdefault(op, len(names)) for op in ops]), *operands)
    frames = [(*frame[:EVENTS], len(frame.events), *frame[EVENTS + 1 :]) for frame in facts.frames]
    kept = facts._replace(calls={}, frames=(), classes=())
    stream = io.BytesIO()
    try:
        with deep():
            Pickler(stream, 4).dump(
                (tuple(names), _planes(numbers), columns, frames, list(map(tuple, facts.classes)), tuple(kept))
            )
    except RecursionError as error:
        raise Damaged("nested too deeply") from error
    return stream.getvalue()


def loads(data: bytes) -> ModuleFacts:
    """The facts that :func:`dumps` made bytes of; raises `Damaged` on any others."""
    try:
        with deep():
            names, planes, columns, rows, classes, kept = _Loader(io.BytesIO(data)).load()
        events = _events(names, _joined(planes), columns) if columns else ()
        frames: list[Frame] = []
        at = 0
        for row in rows:
            end = at + row[EVENTS]
            frames.append(Frame._make((*row[:EVENTS], events[at:end], *row[EVENTS + 1 :])))
            at = end
        facts = ModuleFacts._make(kept)
        known = tuple(map(Class._make, classes))
        return facts._replace(frames=tuple(frames), classes=known, calls=callees(frames, known, facts.unpacked))
    except Damaged:
        raise
    except Exception as error:
        raise Damaged(repr(error)) from error


def _events(names: tuple[str, ...], numbers: Sequence[int], columns: tuple[Any, ...]) -> tuple[Event, ...]:
    """The events of a file, from their columns."""
    size = len(columns[0])
    deltas, starts, rows, ends, scopes, flags = (numbers[k * size : (k + 1) * size] for k in range(6))
    lines = list(accumulate(deltas))
    ops = map(names.__getitem__, columns[0])
    places = (lines, starts, map(add, lines, rows), map(add, starts, ends))
    return tuple(zip(ops, *places, scopes, flags, *columns[1:], strict=True))


def _planes(numbers: array[int]) -> bytes:
    """All lowest bytes, then all second ones, and so on: the upper ones are nearly all zero."""
    data = numbers.tobytes()
    return b"".join(data[k::WIDTH] for k in range(WIDTH))


def _joined(planes: bytes) -> Sequence[int]:
    size = len(planes) // WIDTH
    data = bytearray(len(planes))
    for k in range(WIDTH):
        data[k::WIDTH] = planes[k * size : (k + 1) * size]
    numbers = array("i")
    numbers.frombytes(data)
    return numbers
