"""The arguments of a call, matched to the parameters of whatever it calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    KEYWORD_ONLY,
    KEYWORDS,
    KIND,
    KWARG,
    OF,
    PARAMETER,
    POSITIONAL_ONLY,
    SCOPE,
    TAG,
    VARARG,
    Event,
    Frame,
    Value,
)
from loopsafe.lint.link.program.types import UNKNOWN, Fn, Lit, Map, Part, Tup, Types, merge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context


def written_for(name: str, event: Event, frame: Frame, *, bound: bool) -> Value:
    """What a call writes for the parameter ``name`` of ``frame``; None when it does not, or not to be seen from here.

    ``bound``: whether the first parameter is the receiver.
    """
    names = frame.parameter_names()
    for key, value in event[KEYWORDS]:
        if key == name:
            written: Value = value
            return written
    position = names.index(name) - bound if name in names else -1
    given = event[ARGUMENTS][: position + 1]
    starred = any(value is not None and value[TAG] == "star" for value in given)
    return given[position] if 0 <= position < len(given) and not starred else None


class Arguments:
    """Positional and keyword arguments as types; evaluated on demand."""

    __slots__ = ("_context", "_linker", "_scope", "_values", "before", "keywords", "positional", "starred")

    def __init__(
        self,
        linker: Linker | None,
        context: Context | None,
        positional: tuple[Value, ...],
        keywords: tuple[tuple[str | None, Value], ...],
        before: tuple[Types, ...] = (),
        extra: tuple[tuple[str, Types], ...] = (),
        scope: int = 0,
    ) -> None:
        self._linker = linker
        self._context = context
        self.positional = positional
        self.keywords = keywords
        self.before = before  # the receiver, and what a partial has bound
        self._values = dict(extra)
        self._scope = scope  # of the call: what was asked about the arguments before
        self.starred = len(positional)
        for index, value in enumerate(positional):
            if value is not None and value[TAG] == "star":
                self.starred = index
                break

    @classmethod
    def of_event(cls, linker: Linker, context: Context, event: Event) -> Arguments:
        """The arguments of a call event."""
        return cls(linker, context, event[ARGUMENTS], event[KEYWORDS], scope=event[SCOPE])

    @classmethod
    def of(cls, positional: tuple[Types, ...]) -> Arguments:
        """Arguments that are types already."""
        return cls(None, None, (), (), positional)

    def after(self, *before: Types, keywords: tuple[tuple[str, Types], ...] = ()) -> Arguments:
        """The same with more positional arguments in front."""
        return Arguments(
            self._linker,
            self._context,
            self.positional,
            self.keywords,
            (*before, *self.before),
            (*keywords, *self._values.items()),
            self._scope,
        )

    def to(self, fn: Fn) -> Arguments:
        """The arguments as a function gets them: behind the receiver, when it is bound to one."""
        return self.after(fn.bound) if fn.bound is not None else self

    def _types(self, value: Value) -> Types:
        if self._linker is None or self._context is None:
            return UNKNOWN
        if value is None:
            return UNKNOWN
        found = self._linker.types(self._context, value)
        if any(isinstance(t, (Fn, Part)) for t in found) and (self._scope or value[TAG] == "name"):
            return self._linker.awaitables.narrowed(self._context, self._scope, value, found)
        return found

    def at(self, index: int) -> Types | None:
        """The positional argument number ``index``; None when there is none."""
        if index < len(self.before):
            return self.before[index]
        index -= len(self.before)
        if index < self.starred and index < len(self.positional):
            return self._types(self.positional[index])
        if index >= self.starred and self.starred < len(self.positional):
            star = self.positional[self.starred]
            if self._linker is None or star is None:
                return UNKNOWN
            spread = self._types(star[OF])
            place = index - self.starred
            if len(spread) == 1 and isinstance(spread[0], Tup) and place < len(spread[0].items):
                return spread[0].items[place]
            return self._linker.elements(spread)
        return None

    def named(self, name: str) -> Types | None:
        """The keyword argument ``name``; None when it is not passed; unknown after ``**kwargs``."""
        for key, value in self.keywords:
            if key == name:
                return self._types(value)
        if name in self._values:
            return self._values[name]
        if any(key is None for key, _ in self.keywords):
            return self._spread(name)
        return None

    def _spread(self, name: str) -> Types | None:
        """What a mapping that is passed with ``**`` has under a name; None when none is seen to have it."""
        pairs = (pair for t in self._displays() for pair in t.pairs)
        return next((types for key, types in pairs if key == name), None)

    def _displays(self) -> Iterator[Map]:
        """The mappings that are passed with ``**``, as far as it is seen what they hold."""
        spread = (t for key, value in self.keywords if key is None for t in self._types(value))
        return (t for t in spread if isinstance(t, Map))

    def may_lack(self, frame: Frame, index: int) -> bool:
        """Whether only a mapping passes parameter number ``index``, and may lack it."""
        name, kind, _, _ = frame.params[index]
        written = any(key == name for key, _ in self.keywords) or name in self._values
        if written or kind in (POSITIONAL_ONLY, VARARG, KWARG) or (kind != KEYWORD_ONLY and self.at(index) is not None):
            return False
        return any(name in t.optional for t in self._displays())

    def parameter(self, frame: Frame, index: int) -> Types | None:
        """What is passed for parameter number ``index`` of ``frame``; None when the call leaves it out."""
        name, kind, _, _ = frame.params[index]
        if kind == VARARG:
            found = [self.at(position) or UNKNOWN for position in range(index, len(self.before) + len(self.positional))]
            found += [self._types(value) for value in self.positional[self.starred + 1 :]]
            return merge(*found) if found else None
        if kind == KWARG:
            return self._rest(frame)
        if kind != KEYWORD_ONLY:
            argument = self.at(index)
            if argument is not None:
                return argument
        if kind != POSITIONAL_ONLY:
            return self.named(name)
        return None

    def written(self, frame: Frame, index: int) -> Value:
        """The expression that the call has for parameter number ``index``, which takes one argument."""
        name, kind, _, _ = frame.params[index]
        position = index - len(self.before)
        if kind in (VARARG, KWARG):
            return None
        if kind != KEYWORD_ONLY and 0 <= position < min(self.starred, len(self.positional)):
            return self.positional[position]
        return next((value for key, value in self.keywords if key == name), None)

    def bound(self, frame: Frame, index: int) -> Types:
        """What parameter number ``index`` of ``frame`` is inside the function: ``*args`` is a tuple."""
        if frame.params[index][KIND] != VARARG:
            return self.parameter(frame, index) or UNKNOWN
        items = []
        for position in range(index, len(self.before) + min(self.starred, len(self.positional))):
            items.append(self.at(position) or UNKNOWN)
        if self.starred < len(self.positional):
            return UNKNOWN
        return (Tup(tuple(items)),)

    def _rest(self, frame: Frame) -> Types | None:
        """What ``**kwargs`` is given: the keywords that no other parameter takes."""
        taken = {name for name, kind, _, _ in frame.params if kind not in (VARARG, KWARG, POSITIONAL_ONLY)}
        pairs = [(key, self._types(value)) for key, value in self.keywords if key is not None]
        pairs += self._values.items()
        for key, value in self.keywords:
            if key is None:
                pairs += [pair for t in self._types(value) if isinstance(t, Map) for pair in t.pairs]
        rest: dict[str, Types] = {}
        for key, types in pairs:
            if key not in taken:
                rest[key] = merge(rest.get(key, UNKNOWN), types)
        # A constant that one caller passes is no knowledge of what the others do.
        kept = tuple((key, types) for key, types in rest.items() if any(not isinstance(t, Lit) for t in types))
        optional = tuple(key for t in self._displays() for key in t.optional)
        return (Map(kept, optional),) if kept else None

    def is_made_here(self, frame: Frame, index: int) -> bool:
        """Whether the call passes the result of another call for parameter number ``index``."""
        position = index - len(self.before)
        if 0 <= position < min(self.starred, len(self.positional)):
            value = self.positional[position]
        else:
            value = next((v for key, v in self.keywords if key == frame.params[index][PARAMETER]), None)
        return value is not None and value[TAG] == "call"

    def beyond(self, frame: Frame) -> Arguments:
        """What is left for a function that ``frame`` calls with its ``*args`` and ``**kwargs``."""
        names = {name for name, kind, _, _ in frame.params if kind not in (VARARG, KWARG)}
        start = next((index for index, param in enumerate(frame.params) if param[KIND] == VARARG), len(frame.params))
        own = max(start - len(self.before), 0)
        return Arguments(
            self._linker,
            self._context,
            self.positional[own:],
            tuple(pair for pair in self.keywords if pair[0] not in names),
            self.before[start:],
            scope=self._scope,
        )

    def is_open(self, index: int) -> bool:
        """Whether ``*args`` or ``**kwargs`` may carry the parameter number ``index`` unseen."""
        return any(key is None for key, _ in self.keywords) or (
            self.starred < len(self.positional) and index >= self.starred + len(self.before)
        )

    def spreads_unseen(self) -> bool:
        """Whether ``**`` passes what is not seen to be a display, whose keys would be known."""
        spread = (self._types(value) for key, value in self.keywords if key is None)
        return any(not any(isinstance(t, Map) for t in types) for types in spread)

    @property
    def is_written(self) -> bool:
        """Whether these are all the arguments of a call that stands in the source."""
        return self._linker is not None

    def count(self) -> int:
        """How many arguments are passed, those in front included."""
        return len(self.before) + len(self.positional) + len(self.keywords)


def with_partial(part: Part, arguments: Arguments | None) -> Arguments:
    """The arguments of a call of a partial: those it keeps, then those of the call."""
    return (arguments or Arguments.of(())).after(*part.args, keywords=part.keywords)
