"""Arguments that are content, not an address to read from: ``feedparser.parse(response.text)`` only computes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    DECLARED,
    HANDLED,
    MEMBERS,
    NUMBER,
    OF,
    OP,
    TAG,
)
from loopsafe.lint.link.calls.arguments import written_for
from loopsafe.lint.link.program.types import Fn, Inst, Lit, Type, is_none

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.targets.calls import Target

# What messages, files and streams call what is in them. An object that is not known may have it, too: then the name
# takes a report back, and makes none.
READ = frozenset({"aread", "body", "content", "getvalue", "read", "read_bytes", "read_text", "text"})
KEPT = frozenset({"lstrip", "removeprefix", "removesuffix", "replace", "rstrip", "strip"})  # of a text: a text like it
BYTES = frozenset({"bytes", "bytearray", "memoryview"})
THROUGH = frozenset({"await", "guarded", "exclude", "narrow", "tried"})
OFFLOADED = 1  # the thread's function is the first of the arguments, or the one behind the executor
DEEPEST = 6


class ContentArguments:
    """Reads ``blocks("network", content="source")``: a call with content as this argument only computes."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    def judge(self, context: Context, event: Event, target: Target) -> Target:
        """The target; one that only computes if the call passes content."""
        fn, primitive = target.function, target.primitive
        if fn is None or primitive is None or event[OP] != "call":
            return target
        mark = self.linker.marks.function(fn.ref).get("blocks")
        name = mark.keywords.get("content") if mark is not None else None
        if not name:
            return target
        passed = written_for(name, event, self.linker.program.frame(fn.ref), bound=fn.bound is not None)
        if not self._is_read(context, passed):
            return target
        return target._replace(primitive=primitive._replace(kind="cpu"))

    def _is_read(self, context: Context, value: Value, depth: int = 0) -> bool:
        """Whether a value is content: a stream, bytes, or text that was read from somewhere."""
        if value is None or depth > DEEPEST:
            return False
        tag = value[TAG]
        if tag == "union":
            members = [member for member in value[MEMBERS] if not _is_none(member)]
            return bool(members) and all(self._is_read(context, member, depth + 1) for member in members)
        types = [t for t in self.linker.types(context, value) if not is_none(t)]
        if types and all(map(self._is_content_by_class, types)):
            return True
        if tag == "attr":
            return value[ATTRIBUTE] in READ
        if tag == "typed":
            return self._is_read(context, value[DECLARED], depth + 1)
        if tag == "tried":
            return all(self._is_read(context, value[part], depth + 1) for part in (OF, HANDLED))
        if tag in THROUGH:
            return self._is_read(context, value[OF], depth + 1)
        return tag == "call" and self._returns_content(context, context.frame.events[value[NUMBER]], depth + 1)

    def _is_content_by_class(self, t: Type) -> bool:
        """Whether the class of an object is one of content: bytes, or an object with a ``read`` method."""
        if isinstance(t, Lit):
            return t.kind in BYTES
        if not isinstance(t, Inst):
            return False
        return self.linker.program.cls(t.ref).name in BYTES or self.linker.methods.find(t.ref, "read") is not None

    def _returns_content(self, context: Context, event: Event, depth: int) -> bool:
        """Whether a call returns content: by the method's name, or by the body of a project function."""
        callee = event[CALLEE] if event[OP] == "call" else None
        if callee is None:
            return False
        if callee[TAG] == "attr" and callee[ATTRIBUTE] in KEPT:
            return self._is_read(context, callee[OF], depth)
        functions = [t for t in self.linker.types(context, callee) if isinstance(t, Fn)]
        ours = [fn for fn in functions if not self.linker.program.module_of(fn.ref).is_stub]
        if ours:
            return all(self._returns_read(fn, depth) for fn in ours)
        if any(self.linker.marks.function(fn.ref).get("offloads") for fn in functions):
            return any(_is_method(one) and one[ATTRIBUTE] in READ for one in event[ARGUMENTS][: OFFLOADED + 1] if one)
        return callee[TAG] == "attr" and callee[ATTRIBUTE] in (READ | {"decode", "encode"})

    def _returns_read(self, fn: Fn, depth: int) -> bool:
        """Whether all results of a function, except None, are content."""
        context = self.linker.program.context(*fn.ref, fn.binds)
        values = [value for value, _ in context.frame.returns if not _is_none(value)]
        return bool(values) and all(self._is_read(context, value, depth) for value in values)


def _is_none(value: Value) -> bool:
    return value is not None and value[TAG] == "const" and value[CONSTANT] is None


def _is_method(value: Value) -> bool:
    return value is not None and value[TAG] == "attr"
