"""Random functions, repaired and run: they return, raise and log what they did before.

This is what holds the moving of blocks to its word: what a nested function takes, what it returns, and when it may not
be made at all.
"""

from __future__ import annotations

import asyncio
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.lint.fixes import FixOptions, fix_source
from tests.fixes.marked import unmark

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.slow

PRELUDE = """
import asyncio

log = []

def work(x):
    log.append(("work", x))
    return x

def boom(x):
    log.append(("boom", x))
    raise LookupError(x)

class cm:
    def __init__(self, x):
        self.x = x
    def __enter__(self):
        log.append(("enter", self.x))
        return self.x
    def __exit__(self, *exc):
        log.append(("exit", self.x, NameError if exc[0] is UnboundLocalError else exc[0]))
"""


class Writer:
    """Writes random functions."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def name(self) -> str:
        return self.random.choice("abc")

    def value(self) -> str:
        name, atom = self.name(), self.random.choice(["a", "b", "c", "0", "1", "2"])
        choices = [atom, atom, f"{name} + 1", *[f"«work({atom})»"] * 4, f"«work(«work({atom})» + 1)»"]
        choices += [f"({name} := «work(1)»)", f"sum([«work({name})» for {name} in (1, 2)])", "«boom(0)»"]
        return self.random.choice(choices)

    def simple(self) -> str:
        name, value = self.name(), self.value()
        choices = [*[f"{name} = {value}"] * 4, f"{name} += {value}", f"{name}: int = {value}", value, value]
        choices += [f"{name}, {self.name()} = {value}, {self.value()}", f"log.append({value})", f"g = lambda: {name}"]
        choices += ["log.append(g())", f"return {value}", f"if {value}: raise KeyError({name})", f"del {name}"]
        return self.random.choice(choices) + "\n"

    def block(self, depth: int) -> str:
        return indent("".join(self.statement(depth) for _ in range(self.random.randint(1, 3))))

    def statement(self, depth: int) -> str:
        if depth <= 0 or self.random.random() < 0.45:
            return self.simple()
        name, value, body = self.name(), self.value(), self.block(depth - 1)
        other, third = self.block(depth - 1), self.block(depth - 1)
        jump = self.random.choice(["", "", "    break\n", "    continue\n", "    if a: break\n"])
        choices = [f"if {value}:\n{body}", f"if {value}:\n{body}else:\n{other}"]
        choices += [f"for {name} in ({value}, {self.value()}):\n{body}{jump}"] * 2
        choices += [f"with «cm({value})» as {name}:\n{body}"] * 4
        choices += [f"with «cm({value})»:\n{body}", f"try:\n{body}finally:\n{other}"]
        choices += [f"try:\n{body}except LookupError:\n{other}"] * 2
        choices += [f"try:\n{body}except (LookupError, NameError) as e:\n{other}else:\n{third}"]
        choices += [f"def g():\n    nonlocal {name}\n    {name} = 7\n    return {name}\n"]
        return self.random.choice(choices)

    def program(self) -> str:
        bound = self.random.random() < 0.8
        start = "    a, b, c, g = 0, 1, 2, str\n" if bound else "    a = g = str\n    a = 0\n"
        body = "".join(self.statement(3) for _ in range(self.random.randint(1, 6)))
        return f"{PRELUDE}\nasync def main():\n{start}{indent(body)}    return a\n"


def indent(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


def outcome(source: str) -> tuple[object, list[object]]:
    space: dict[str, Any] = {}
    exec(compile(source, "program.py", "exec"), space)
    main: Callable[[], Any] = space["main"]
    result: object
    try:
        result = asyncio.run(asyncio.wait_for(main(), 10))
    except NameError:
        result = NameError
    except Exception as error:
        result = type(error), error.args
    return result, space["log"]


@pytest.mark.parametrize("start", range(0, 600, 150))
def test_repaired_functions_do_what_they_did(start: int) -> None:
    repaired = moved = 0
    for seed in range(start, start + 150):
        marked = Writer(seed).program()
        source, findings = unmark(marked, "offload", (("event", "call"),))
        try:
            compile(source, "program.py", "exec")
        except SyntaxError:
            continue
        result = fix_source(source.encode(), findings, FixOptions(target_version=(3, 11)))
        assert not [reason for _, reason in result.left if "compile" in reason]
        after = result.source.decode()
        assert outcome(after) == outcome(source), f"seed {seed}\n{source}\n{after}"
        repaired += bool(result.fixed)
        moved += "def in_thread" in after
    assert repaired > 40
    assert moved > 10
