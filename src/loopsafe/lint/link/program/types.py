"""What a value can be: the linker's types, hashable and compared by content.

A value can be several types at once, so nearly everything is asked and answered with a tuple of them, ``Types``. An
empty tuple means that nothing is known. ``tag`` keeps types of different classes with equal fields apart: named tuples
compare as tuples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Ref = tuple[int, int]  # a module's number, and the number of a frame or class in it


class Bind(NamedTuple):
    """What a context binds a parameter to: the number of a frame, and that of a parameter of it."""

    fid: int
    parameter: int
    types: Types

    @property
    def of(self) -> tuple[int, int]:
        """The parameter, by its frame and its number: unique in the module."""
        return self.fid, self.parameter


Binds = tuple[Bind, ...]


class Origin(NamedTuple):
    """A constructor call: the numbers of its context and its event, and what is certain there of parameters."""

    context: int
    event: int
    certain: tuple[tuple[int, Types], ...] = ()  # by the numbers of the parameters


class Mod(NamedTuple):
    """A module of the program."""

    number: int
    tag: str = "module"


class Space(NamedTuple):
    """A namespace package: a dotted name with modules below it."""

    name: str
    tag: str = "namespace"


class Cls(NamedTuple):
    """A class object, with type arguments when subscripted."""

    ref: Ref
    args: tuple[Types, ...] = ()
    open: bool = False  # or any subclass: ``type[C]``
    tag: str = "class"


class Inst(NamedTuple):
    """An instance: ``exact`` when a constructor call is seen, so no subclass can be meant.

    ``origin`` is the constructor call when its arguments may matter later.
    """

    ref: Ref
    args: tuple[Types, ...] = ()
    exact: bool = False
    origin: Origin | None = None
    wraps: Type | None = None  # the function that a decorator made this of
    tag: str = "instance"


class Fn(NamedTuple):
    """A function object: ``bound`` is the receiver of a method, ``binds`` what its enclosing frames know."""

    ref: Ref
    bound: Types | None = None
    binds: Binds = ()
    wrap: str = ""  # "context" when @contextmanager makes its generator a context manager
    declared: bool = False  # an unknown decorator, or an override nobody is seen to instantiate
    # A decorator that blocks whenever the function is called, and its call: module, frame and event, or -1 without one.
    decorator: tuple[Ref, int, int, int] | None = None
    tag: str = "function"


class Part(NamedTuple):
    """``functools.partial`` of a callable."""

    callee: Types
    args: tuple[Types, ...]
    keywords: tuple[tuple[str, Types], ...]
    tag: str = "partial"


class Gen(NamedTuple):
    """A generator object: its function's body runs when it is iterated."""

    ref: Ref
    binds: Binds = ()
    declared: bool = False
    elements: Types = ()  # what is declared of its elements and depends on the call
    tag: str = "generator"


class Ctx(NamedTuple):
    """What a ``@contextmanager`` function returns: the body runs on entering."""

    generator: Gen
    tag: str = "context"


class Coro(NamedTuple):
    """An awaitable that gives ``result``; ``ref`` is the coroutine function when it is known."""

    result: Types = ()
    ref: Ref | None = None
    tag: str = "awaitable"


class Lit(NamedTuple):
    """A constant; ``kind`` is the name of its class, as ``True == 1``."""

    value: Any
    kind: str
    tag: str = "literal"


class Tup(NamedTuple):
    """A tuple of known length, or a literal list: each item's types."""

    items: tuple[Types, ...]
    kind: str = "tuple"
    tag: str = "items"


class Map(NamedTuple):
    """A dict display: constant keys, None for the others, and each value's types."""

    pairs: tuple[tuple[Any, Types], ...]
    optional: tuple[Any, ...] = ()  # the keys that it may lack
    tag: str = "map"


class Sup(NamedTuple):
    """``super()`` in a method of class ``ref`` called on ``receiver``."""

    ref: Ref
    receiver: Cls | Inst
    tag: str = "super"


# Values no type can say: what constant propagation (``reach.propagation``) knows of one call.


class Something(NamedTuple):
    """A value of which only the answers of tests are known: ``x``, and ``x is None``; None for a test not made."""

    truth: bool | None
    none: bool | None
    tag: str = "something"


class Foreign(NamedTuple):
    """An object of a class that a library has which nobody has here: made by calling it, or declared to be of it."""

    dotted: str
    made: bool
    tag: str = "foreign"


class Over(NamedTuple):
    """A future, a thread or a process that there is nothing to wait for in any more."""

    tag: str = "over"


class Keywords(NamedTuple):
    """What a call passes for ``**options``: the names, and all that each can be."""

    pairs: tuple[tuple[str, Types], ...]
    tag: str = "keywords"


class Positionals(NamedTuple):
    """What a call passes for ``*arguments``: all that each can be, or nothing where that is not certain."""

    items: tuple[Types, ...]
    tag: str = "positionals"


LISTED = frozenset({Cls, Fn, Part, Tup})
Type = (
    Mod | Space | Cls | Inst | Fn | Part | Gen | Ctx | Coro | Lit | Tup | Map | Sup
    | Something | Foreign | Over | Keywords | Positionals
)  # fmt: skip
Types = tuple[Type, ...]
Substitution = dict[str, Types]  # what type variables stand for, by name
UNKNOWN: Types = ()
WIDEST = 12
"""Types that one value is followed into, besides those that the program lists one by one."""
WIDEST_TABLE = 256
"""Functions, displays and constructed objects that one value is followed into: what tables and registries list."""
LARGEST = 400


def is_none(t: Type) -> bool:
    """Whether a type is ``None``."""
    return isinstance(t, Lit) and t.value is None


def specified(known: Types, declared: Types) -> Types:
    """What is known to be assigned, with the type arguments it is declared to have: ``paths: list[Path] = list()``.

    ``None`` tells no more than nothing does: ``user: ContextVar[User | None] = ContextVar("user", default=None)``.
    """
    arguments = {t.ref: t.args for t in declared if isinstance(t, Inst) and t.args}
    return tuple(
        t._replace(args=arguments.get(t.ref, t.args))
        if isinstance(t, Inst) and all(map(is_none, merge(*t.args)))
        else t
        for t in known
    )


def merge(*groups: Types) -> Types:
    """All members, each once, bounded."""
    if len(groups) == 1:
        return groups[0]
    seen: dict[Type, None] = {}
    for group in groups:
        for member in group:
            seen[member] = None
    return tuple(seen) if len(seen) <= WIDEST else bounded(seen)


def bounded(types: Iterable[Type]) -> Types:
    """The first ``WIDEST`` of the types, and after them only what a registry lists: it may have many entries."""
    kept: list[Type] = []
    others = 0
    for t in types:
        listed = t.__class__ in LISTED or (t.__class__ is Inst and t.exact)
        others += not listed
        if listed or others <= WIDEST:
            kept.append(t)
    return tuple(kept[:WIDEST_TABLE])


def is_small(types: Types) -> bool:
    """Whether what displays hold, and what those hold, stays within bounds: each level multiplies it."""
    parts = 0
    pending = [types]
    while pending:
        members = pending.pop()
        parts += len(members)
        if parts > LARGEST:
            return False
        for t in members:
            if t.__class__ is Map:
                pending += [inner for _, inner in t.pairs]
            elif t.__class__ is Tup:
                pending += t.items
            elif t.__class__ is Inst:
                pending += t.args
    return True


def joined(types: Types) -> Types:
    """Displays of dicts as one: a table filled line by line."""
    maps = [t for t in types if isinstance(t, Map)]
    if len(maps) < 2:
        return types
    pairs = tuple(pair for m in maps for pair in m.pairs)
    certain = {key for m in maps for key, _ in m.pairs if key not in m.optional}
    optional = tuple(key for m in maps for key in m.optional if key not in certain)
    return (*(t for t in types if not isinstance(t, Map)), Map(pairs[:WIDEST_TABLE], optional))


def functions_in(types: Iterable[Type]) -> Iterator[Fn]:
    """The functions that values are, or are partials of."""
    for t in types:
        if isinstance(t, Fn):
            yield t
        elif isinstance(t, Part):
            yield from functions_in(t.callee)


def one_by_one(types: Types) -> list[Type]:
    """Callables, and those in lists and tables of callables (``on_startup=[connect]``, ``{KeyError: tell}``)."""
    found: list[Type] = []
    for t in types:
        if isinstance(t, Tup):
            found += [inner for item in t.items for inner in item]
        elif isinstance(t, Map):
            found += [inner for _, held in t.pairs for inner in held]
        else:
            found.append(t)
            if isinstance(t, Inst) and t.args:
                found += [inner for inner in t.args[-1] if isinstance(inner, (Fn, Part))]
    return found
