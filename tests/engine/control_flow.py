"""Random programs of branches, loops, handlers and constants, to be run and to be checked: what blocks is the truth.

Each program holds coroutines ``run_N`` and helpers that they call with constants. A loop stops after some turns by
raising `KeyboardInterrupt`, which no handler of the program catches, and every other call of ``maybe`` raises.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HEAD = """\
import contextlib
import time


class Stop(Exception):
    pass


turns = 0
calls = 0


def turn():
    global turns
    turns += 1
    if turns > 40:
        raise KeyboardInterrupt


def maybe():
    global calls
    calls += 1
    if calls % 2:
        raise Stop


def same(x):
    return x


class Base:
    def go(self):
        pass


class Quick(Base):
    pass


class Slow(Base):
    def go(self):
        time.sleep(1)
"""
VARIABLES = ("a", "b", "c", "d")
CONSTANTS = ("True", "False", "None", "0", "1", "2", '"x"', '"slow"', '""')
OBJECTS = ("True", "None", "0", '"x"', "Slow()", "Quick()", "Slow()", "Quick()")
ASKED = ("isinstance({0}, Base)", "isinstance({0}, (Slow, Quick))", 'hasattr({0}, "go")')
PATTERNS = ("1", "None", "True", '"x"', "1 | 2", "int()", "str() as a")
DEEPEST = 4


class Program:
    """A program under construction; the same seed makes the same one.

    ``objects``: whether variables hold objects that block or do not, instead of constants.
    """

    def __init__(self, seed: int, *, objects: bool) -> None:
        self.random = random.Random(seed)
        self.objects = objects
        self.lines = HEAD.splitlines()
        self.statements: Sequence[tuple[int, Callable[[int, int, bool], None]]] = (
            (22, self.assignment),
            (14, self.primitive),
            (18, self.branches),
            (10, self.for_loop),
            (8, self.while_loop),
            (12, self.handlers),
            (4, self.suppressed),
            (5, self.match),
            (4, self.jump),
            (3, self.changed_inside),
        )

    def write(self, number: int) -> str:
        """The text of a program of so many functions."""
        for index in range(number):
            if self.random.random() < 0.5:
                self.function(f"async def run_{index}():", [f"{name} = {self.constant()}" for name in VARIABLES])
                continue
            self.function(f"def helper_{index}({', '.join(VARIABLES)}):", [])
            for call in range(3):
                passed = ", ".join(self.constant() for _ in VARIABLES)
                self.lines += ["", "", f"async def run_{index}_{call}():", f"    helper_{index}({passed})"]
        return "\n".join(self.lines) + "\n"

    def function(self, head: str, beginning: list[str]) -> None:
        self.lines += ["", "", head, *(f"    {line}" for line in beginning)]
        self.block(1, DEEPEST, loop=False)
        self.put(1, "return a")

    def put(self, indent: int, line: str) -> None:
        self.lines.append("    " * indent + line)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def constant(self) -> str:
        return self.random.choice(OBJECTS if self.objects else CONSTANTS)

    def variable(self) -> str:
        return self.random.choice(VARIABLES)

    def condition(self) -> str:
        name, other = self.variable(), self.variable()
        test = self.random.choice([
            name, f"not {name}", f"{name} is None", f"{name} is not None", f"{name} == {self.constant()}",
            f"{name} != {self.constant()}", f'{name} in (1, "x", None)', f"isinstance({name}, int)",
            f"not isinstance({name}, (str, bool))", f"{name} == {other}", f"bool({name})",
            f"({name} := {self.constant()})", f"({name} := {other})", f"{name} is True", f"{name} is not False",
        ])  # fmt: skip
        if self.chance(0.25):
            test += self.random.choice([f" and {other}", f" or not {other}", f" or {other} is None"])
        return test

    def value(self) -> str:
        name = self.variable()
        others = [f"{name} if {self.condition()} else {self.constant()}", f"{name} or {self.constant()}"]
        others += [f"{name} and {self.constant()}", f"same({name})", name, name]
        return self.constant() if self.chance(0.55) else self.random.choice(others)

    def block(self, indent: int, depth: int, *, loop: bool) -> None:
        weights = [weight for weight, _ in self.statements]
        for _ in range(self.random.randint(1, 3)):
            chosen = self.random.choices(self.statements, weights)[0][1] if depth else self.assignment
            chosen(indent, depth - 1, loop)

    def under(self, indent: int, head: str, depth: int, loop: bool) -> None:
        self.put(indent, head)
        self.block(indent + 1, depth, loop=loop)

    def assignment(self, indent: int, depth: int, loop: bool) -> None:
        self.put(indent, f"{self.variable()} = {self.value()}")

    def primitive(self, indent: int, depth: int, loop: bool) -> None:
        name = self.variable()
        asked = self.random.choice(ASKED).format(name)
        self.put(
            indent, "maybe()" if self.chance(0.2) else f"if {asked}: {name}.go()" if self.objects else "time.sleep(1)"
        )

    def branches(self, indent: int, depth: int, loop: bool) -> None:
        self.under(indent, f"if {self.condition()}:", depth, loop)
        if self.chance(0.3):
            self.under(indent, f"elif {self.condition()}:", depth, loop)
        if self.chance(0.4):
            self.under(indent, "else:", depth, loop)

    def for_loop(self, indent: int, depth: int, loop: bool) -> None:
        heads = [f"for i{depth} in range(3):", f'for {self.variable()} in ("x", 0, None):']
        self.under(indent, self.random.choice(heads), depth, loop=True)
        if self.chance(0.3):
            self.under(indent, "else:", depth, loop)

    def while_loop(self, indent: int, depth: int, loop: bool) -> None:
        self.put(indent, f"while {self.condition() if self.chance(0.8) else 'True'}:")
        self.put(indent + 1, "turn()")
        self.block(indent + 1, depth, loop=True)
        if self.chance(0.25):
            self.under(indent, "else:", depth, loop)

    def handlers(self, indent: int, depth: int, loop: bool) -> None:
        self.under(indent, "try:", depth, loop)
        if self.chance(0.5):
            self.put(indent + 1, self.random.choice(["maybe()", "raise Stop"]))
        self.under(indent, self.random.choice(["except Stop:", "except Exception as error:"]), depth, loop)
        if self.chance(0.3):
            self.under(indent, "else:", depth, loop)
        if self.chance(0.35):
            self.under(indent, "finally:", depth, loop=False)

    def suppressed(self, indent: int, depth: int, loop: bool) -> None:
        self.under(indent, "with contextlib.suppress(Stop):", depth, loop)
        if self.chance(0.6):
            self.put(indent + 1, self.random.choice(["maybe()", "raise Stop"]))

    def match(self, indent: int, depth: int, loop: bool) -> None:
        self.put(indent, f"match {self.variable()}:")
        self.under(indent + 1, f"case {self.random.choice(PATTERNS)}:", depth, loop)
        if self.chance(0.5):
            self.under(indent + 1, f"case {self.random.choice(['_', self.variable()])}:", depth, loop)

    def jump(self, indent: int, depth: int, loop: bool) -> None:
        self.put(indent, self.random.choice(["break", "continue", "return"] if loop else ["return"]))

    def changed_inside(self, indent: int, depth: int, loop: bool) -> None:
        """A function inside that changes a variable of this one."""
        name, inner = self.variable(), f"change_{len(self.lines)}"
        self.put(indent, f"def {inner}():")
        self.put(indent + 1, f"nonlocal {name}")
        self.put(indent + 1, f"{name} = {self.constant()}")
        self.put(indent, f"{inner}()")
