"""The facts of one file: flat, marshal-able data that say everything the linker needs and nothing it could derive.

A *value* is an access path, never a type; ``None`` is a value nobody can know. Values are tuples led by a tag:

=================================  ====================================================================================
``("name", n)``                    what the name ``n`` means, seen from the frame the value stands in
``("param", i)``                   the frame's parameter number ``i``
``("call", k)``                    the result of the frame's event ``k``
``("attr", v, n)``                 ``v.n``
``("item", v, key)``               ``v[key]``; ``key`` is a value
``("part", v, i)``                 what ``case C(a, b)`` gives its pattern number ``i``, of an object ``v``
``("elem", v)``, ``("aelem", v)``  an element of iterating ``v``
``("enter", v)``, ``("aenter", v)``  what ``with v as x`` binds
``("await", v)``                   what ``await v`` gives
``("fn", i)``, ``("cls", i)``      the module's frame or class number ``i``
``("gen", i)``                     the generator object made by the generator expression in frame ``i``
``("up", v)``                      ``v``, seen from the enclosing frame
``("const", c)``                   a constant; long strings and bytes are ``("type", "str")``
``("type", n)``                    an instance of the builtin class ``n``
``("seq", n, values)``             a display of the builtin class ``n`` (list, tuple, set)
``("dict", pairs)``                a dict display: pairs of constant key or None, and value
``("mapping", v, w)``              a dict comprehension: what its keys and its values are
``("union", values)``              any of them
``("typed", annotation, v)``       ``v``, declared to be ``annotation``
``("narrow", v, cls)``             ``v``, known to be an instance of ``cls``; ``("exclude", v, cls)``: known not to be
``("tried", v, w, ...)``           ``v`` when a ``try`` went well, ``w`` from its handler; then the handler's operands
``("test", kind, v)``               whether ``v`` is true, false, none or notnone
``("meta", v, w)``                  a call of ``v`` with ``w`` in an annotation: ``Annotated[str, AfterValidator(f)]``
``("guarded", v, scope)``          ``v``, let through by the conditions of a scope
``("caught", v)``                  what ``except v as x`` binds
``("bin", dunder, v, w)``          a binary operator
``("imp", dotted)``                a module
``("from", level, dotted, n)``     ``from dotted import n``, relative by ``level``
``("star", v)``                    a starred argument
``("default",)``                   a default of a parameter that is no value of another form
=================================  ====================================================================================

An *event* is one operation of a frame, in the order of evaluation: whatever can run code. It is a tuple: the operation,
the place (line, byte column, end line, end byte column), the scope it stands in, flags that say how its result is used,
and three operands, whose meaning depends on the operation:

==============================  =======================================================================================
``call``                        callee; values of positional arguments; pairs of keyword (None for ``**``) and value
``load``, ``store``, ``delete``  object; attribute; the value stored
``op``                          special method (``__add__``); the operand it belongs to; the other operands
``enter``, ``aenter``           context manager
``exit``, ``aexit``             context manager; the number of the event that entered it
``iter``, ``aiter``             what is iterated
``await``                       what is awaited
``raise``                       what is raised, and its cause; a ``raise`` of what is being handled raises ``None``
``yield``                       nothing: what is yielded is the frame's
``import``                      dotted name; level
``class``                       the class, as a value
``if``                          the first events of the test, of the body, and of the else branch; recorded after them
``try``                         the first events of the body, of what follows it, and of the handlers; recorded after
==============================  =======================================================================================

A *scope* says under which conditions, and inside of what, an event happens: a tuple of the parent scope, a kind and
operands. It is a region (``try``, ``except``, ``with``, ``awith``, ``finally``; ``script``, which is under ``__name__
== "__main__"``) or a condition that holds: ``true``, ``false``, ``none``, ``notnone``, ``isinstance`` and
``notinstance`` of a value; ``among`` and ``notamong``, with a value and constants; ``ordered`` and ``unordered``, with
a value, and the special method and the number that it is compared by and with; ``has`` and ``lacks``, with what may be
text or ``**options``, and a constant; ``same`` and ``differs``, with what something that is asked for is compared with,
and that; ``either``, with conditions of which one holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AccessPath = tuple[Any, ...]  # a value that says something, as above
Value = AccessPath | None
Event = tuple[Any, ...]
Scope = tuple[Any, ...]
AnyEvent = TypeVar("AnyEvent")  # an event, or a list that becomes one

# Fields of a value. Which of them it has depends on its form, which the first one tells.
TAG: Final = 0
OF: Final = 1  # of all that are made from one other value: the value
IDENTIFIER: Final = 1  # name
NUMBER: Final = 1  # param, call, fn, cls, gen
ATTRIBUTE: Final = 2  # attr; the object is OF
KEY: Final = 2  # item
POSITION: Final = 2  # part
CONSTANT: Final = 1  # const
CLASS_NAME: Final = 1  # type, seq
ELEMENTS: Final = 2  # seq
PAIRS: Final = 1  # dict
MADE_KEY, MADE_VALUE = 1, 2  # mapping
MEMBERS: Final = 1  # union
DECLARATION, DECLARED = 1, 2  # typed: the annotation, the value
ASKED_CLASS: Final = 2  # narrow, exclude
HANDLED: Final = 2  # tried: the value from the handler
TESTED_FOR, SUBJECT = 1, 2  # test
GUARD_SCOPE: Final = 2  # guarded: the scope
MAYBE: Final = 0  # held, in a dict: by no condition; but a branch has put it there, and the dict may lack the key
MET_WITH: Final = 2  # meta: what is called with it
OPERATOR, LEFT, RIGHT = 1, 2, 3  # bin
DOTTED: Final = 1  # imp
LEVEL, SOURCE, IMPORTED = 1, 2, 3  # from: the level and the dotted name of the module, what is imported out of it

DISPLAYS: Final = frozenset({"seq", "dict", "mapping"})  # values that are containers, with what is in them

# Fields of an event.
OP, LINE, COLUMN, END_LINE, END_COLUMN, SCOPE, FLAGS, FIRST, SECOND, THIRD = range(10)
CALLEE, ARGUMENTS, KEYWORDS = FIRST, SECOND, THIRD  # call: a value, values, pairs of name (None for **) and value
OBJECT, NAME, VALUE = FIRST, SECOND, THIRD  # load, store, delete; enter, exit, iter, await and raise have the object
METHOD, OPERAND, OTHERS = FIRST, SECOND, THIRD  # op: the special method, whose it is, the other operands

# Fields of a scope: the scope around it, its kind, and from there on its operands.
PARENT: Final = 0
SCOPE_KIND: Final = 1
OPERANDS: Final = 2
CAUGHT: Final = 4  # except, behind where its ``try`` begins and ends

# Flags of an event.
AWAITED = 1  # the call is the operand of await
DISCARDED = 2  # an expression statement
TESTED = 4  # its truth is asked for
HOLDS_AWAIT = 8  # a sync with whose body awaits
RETURNED = 16  # the operand of return
IN_LOOP = 32  # inside a for or while of the same frame
KEPT = 128  # the last operand of an ``and`` or ``or`` that a name is bound to: perhaps this, perhaps something else
DECIDES = 64  # the test of an ``if``, ``while``, ``assert`` or ``and``: its truth is asked of the object it returns

MODULE_NAMES = (("name", "__name__"), ("name", "__package__"))  # values that name the module itself, or its package
ITEMS = "[]"  # among what methods assign to ``self``: what they put into it
ANY_NAME = "**"  # among what objects are given: what has a name that only running the code tells
SET_TO = "="  # before a name among what objects are given: text, or what nobody knows
NAMED_BY_VALUE = "**[]"  # among what methods assign to ``self``: what they put into what a value names

# Kinds of frames.
MODULE, CLASS, DEF, ASYNC, GENERATOR, ASYNC_GENERATOR, LAMBDA, GENEXP = range(8)

# Fields of a parameter.
PARAMETER: Final = 0
KIND: Final = 1
ANNOTATION: Final = 2
DEFAULT: Final = 3

# Kinds of parameters.
POSITIONAL_ONLY, POSITIONAL, VARARG, KEYWORD_ONLY, KWARG = range(5)

# Kinds of scopes that are the two branches of one test.
ANSWER = "answer"  # behind the value of ``true`` and ``false``: of an object that is no ``bool`` they say nothing
OPPOSITES = {
    "true": "false", "false": "true", "none": "notnone", "notnone": "none", "same": "differs", "differs": "same",
}  # fmt: skip


class Frame(NamedTuple):
    """A code block: the module, a class body, a function, a lambda or a generator expression."""

    name: str
    kind: int
    line: int
    parent: int  # the lexically enclosing frame that names are looked up in
    owner: int  # the class whose method this is, or -1
    decorators: tuple[Value, ...]
    params: tuple[tuple[str, int, Value, Value], ...]  # fields as above
    returns_annotation: Value
    returns: tuple[tuple[Value, int], ...]  # value, scope
    yields: tuple[Value, ...]
    events: tuple[Event, ...]
    scopes: tuple[Scope, ...]  # parent scope, kind, operands; number 0 is the frame itself
    bindings: dict[str, tuple[tuple[int, Value], ...]]  # name: the frame an assignment stands in, its value
    trivial: bool  # nothing but a docstring, pass, ... or raise NotImplementedError
    end_line: int
    looped: tuple[int, ...] = ()  # the parameters that a loop, or a function inside, binds anew
    end_scope: int = -1  # the scope in which the last statement leaves off; -1 when control never gets there

    def parameter_names(self) -> list[str]:
        """The names of the parameters, in order."""
        return [parameter[PARAMETER] for parameter in self.params]


class Class(NamedTuple):
    """A class: ``attributes`` holds class-level names, ``instance`` what methods assign to ``self``."""

    name: str
    line: int
    frame: int  # the class body's frame
    parent: int  # the enclosing frame
    bases: tuple[Value, ...]
    decorators: tuple[Value, ...]
    methods: dict[str, tuple[int, ...]]
    attributes: dict[str, tuple[tuple[Value, Value], ...]]  # annotation, value
    instance: dict[str, tuple[tuple[int, Value, Value], ...]]  # frame, annotation, value
    metaclass: Value = None
    keywords: tuple[tuple[str, Value], ...] = ()  # what ``__init_subclass__`` of a base is passed


class ModuleFacts(NamedTuple):
    """Everything known about one file, from its bytes alone; frame 0 is the module's own."""

    frames: tuple[Frame, ...]
    classes: tuple[Class, ...]
    imports: tuple[str, ...]  # dotted modules imported by ``import a.b``
    stars: tuple[tuple[int, str], ...]  # level, dotted
    calls: dict[str, tuple[tuple[int, int], ...]]  # last name of a callee: frame, event
    references: frozenset[str]  # names used as values other than by calling them
    # Assignments to attributes of other objects, and additions to containers of other modules: by the last name that is
    # written to, the frame, the object (or the imported container) and the value.
    foreign_writes: dict[str, tuple[tuple[int, Value, Value], ...]]
    noqa: dict[int, tuple[str, ...]]  # line: codes, or () for all
    unpacked: tuple[tuple[str, int, int], ...] = ()  # calls of names that unpacking binds: name, frame, event


def arguments_of(event: Event) -> tuple[Value, ...]:
    """The values that a call passes: the positional ones, then those of keywords."""
    return (*event[ARGUMENTS], *(value for _, value in event[KEYWORDS]))


def members_of(value: Value) -> tuple[Value, ...]:
    """The members of a union; any other value is the only one."""
    members: tuple[Value, ...] = value[MEMBERS] if value is not None and value[TAG] == "union" else (value,)
    return members


def listed_in(value: Value) -> tuple[Value, ...]:
    """What stands in a display: ``A, B`` of ``isinstance(x, (A, B))``; any other value stands for itself."""
    values: tuple[Value, ...] = value[ELEMENTS] if value is not None and value[TAG] == "seq" else (value,)
    return values


def is_optional(held: Value) -> bool:
    """Whether a dict holds a value only where a branch has put it there."""
    return held is not None and held[TAG] == "guarded" and held[GUARD_SCOPE] == MAYBE


def unsubscripted(value: Value) -> Value:
    """``list`` of an annotation or a base ``list[int]``; any other value as it is."""
    return value[OF] if value is not None and value[TAG] == "item" else value


def undeclared(value: Value) -> Value:
    """A value without what is declared of it."""
    return value[DECLARED] if value is not None and value[TAG] == "typed" else value


def unconditional(value: Value) -> Value:
    """What a value is, whatever conditions let it through."""
    return value[OF] if value is not None and value[TAG] == "guarded" else value


def receiver_of(callee: Value) -> Value:
    """``x`` of a callee ``x.method``; None for a callee of another form."""
    return callee[OF] if callee is not None and callee[TAG] == "attr" else None


def method_of(callee: Value) -> str:
    """``method`` of a callee ``x.method``; empty for a callee of another form."""
    return str(callee[ATTRIBUTE]) if callee is not None and callee[TAG] == "attr" else ""


def is_put_into(frame: Frame, name: str, value: Value) -> bool:
    """Whether a frame puts ``value`` into an attribute and does not assign it: ``self.cache["key"] = value``."""
    if value is None or value[TAG] not in DISPLAYS:
        return False
    return not any(event[OP] == "store" and event[NAME] == name for event in frame.events)


def call_of(events: Sequence[AnyEvent], value: Value) -> AnyEvent | None:
    """The event of a frame whose result a value is; None for a value that no call makes."""
    return events[value[NUMBER]] if value is not None and value[TAG] == "call" else None


def decorator_function(events: Sequence[Event], decorator: Value) -> Value:
    """The function that decorates: ``register``, of ``@register`` and of ``@register("name")``."""
    applied = call_of(events, decorator)
    return applied[CALLEE] if applied is not None else decorator


def mentions(values: Any, wanted: Value) -> bool:
    """Whether a value is among values, or a part of one, however deep."""
    pending: list[Any] = [values]
    while pending:
        found = pending.pop()
        if found == wanted:
            return True
        if isinstance(found, tuple):
            pending += found
    return False


def branch_of(frame: Frame, value: Value) -> int:
    """The scope that a value is made in, or chosen in by a condition; a display is made where calls in it stand."""
    if value is not None and value[TAG] == "seq":
        value = next((member for member in value[ELEMENTS] if member is not None and member[TAG] == "call"), None)
    if value is not None and value[TAG] == "call":
        return int(frame.events[value[NUMBER]][SCOPE])
    return int(value[GUARD_SCOPE]) if value is not None and value[TAG] == "guarded" else 0


def scopes_around(scopes: Sequence[Scope], scope: int) -> Iterator[Scope]:
    """The kind and the operands of a scope and of those around it, innermost first; not of the frame itself."""
    while scope:
        scope, *found = scopes[scope]
        yield tuple(found)


def parameters_in(values: tuple[Value, ...], used: set[int]) -> None:
    """Gather the numbers of the parameters that values are made of.

    What several values have in common is looked into once: sums of sums share so much that they grow without bounds.
    """
    pending: list[tuple[Any, ...]] = [values]
    seen: set[int] = set()
    while pending:
        for value in pending.pop():
            if value.__class__ is tuple and value:
                if value[TAG] == "param" and value[NUMBER].__class__ is int:  # not a keyword argument of that name
                    used.add(value[NUMBER])
                elif id(value) not in seen:
                    seen.add(id(value))
                    pending.append(value)


def pack(facts: ModuleFacts) -> tuple[Any, ...]:
    """Plain tuples, as ``marshal`` wants them."""
    return (tuple(map(tuple, facts.frames)), tuple(map(tuple, facts.classes)), *facts[2:])


def unpack(data: tuple[Any, ...]) -> ModuleFacts:
    """The inverse of :func:`pack`."""
    frames, classes, *rest = data
    return ModuleFacts(tuple(map(Frame._make, frames)), tuple(map(Class._make, classes)), *rest)
