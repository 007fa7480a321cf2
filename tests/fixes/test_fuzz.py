"""Whatever program, whatever is found in it: what comes out compiles, every finding has its answer, nothing crashes."""

from __future__ import annotations

import ast
import textwrap
import warnings

import hypothesmith
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from loopsafe.lint.fixes import FixOptions, fix_source
from loopsafe.lint.fixes.registry import strategies
from loopsafe.lint.fixes.source.text import Unreadable, read
from loopsafe.lint.model import Finding, Fix

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::SyntaxWarning")]
KINDS = (ast.Call, ast.Attribute, ast.Subscript, ast.Name, ast.BinOp, ast.If, ast.Try, ast.GeneratorExp, ast.Constant)


def compiles(text: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "fuzz.py", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def found_in(data: bytes, choices: list[str | None]) -> list[Finding]:
    """Findings at the program's nodes, with the strategies that ``choices`` deal out."""
    source = read(data)
    nodes = [node for node in source.parents if isinstance(node, KINDS) and source.start(node) >= 0]
    found = []
    for node, name in zip(nodes, choices, strict=False):
        if name is not None:
            span = source.place(*source.span(node))
            fix = Fix(name, name == "running-loop", (("twin", "atwin"), ("event", "call")))
            found.append(Finding("fuzz.py", span, "LS101", name, "blocks", fix=fix))
    return list(dict.fromkeys(found))


dealt = st.lists(st.one_of(st.none(), st.sampled_from([*strategies(), "offload", "offload"])), max_size=60)


def check(program: str, choices: list[str | None]) -> None:
    """Put ``program`` into a coroutine when that is possible, and repair it."""
    inside = "async def f(self):\n" + textwrap.indent(program, "    ") + "\n    requests.get(x)\n"
    text = inside if compiles(inside) else program
    assume(compiles(text))
    try:
        data = text.encode()
        findings = found_in(data, choices)
    except (UnicodeEncodeError, Unreadable):
        return
    result = fix_source(data, findings, FixOptions(target_version=(3, 11)))
    assert compiles(result.source.decode())
    assert len(result.fixed) + len(result.left) == len(findings)
    if not result.fixed:
        assert result.source == data


quiet = settings(
    deadline=None, max_examples=150, suppress_health_check=list(HealthCheck), derandomize=True, database=None
)


@quiet
@given(hypothesmith.from_grammar(), dealt)
def test_programs_made_from_the_grammar(program: str, choices: list[str | None]) -> None:
    check(program, choices)


@quiet
@given(hypothesmith.from_node(), dealt)
def test_programs_made_from_trees(program: str, choices: list[str | None]) -> None:
    check(program, choices)


PIECES = [
    "x = requests.get(url)",
    "with open(p) as f:\n    data = f.read()",
    "with open(p, 'w') as f, lock:\n    f.write(x)\n    y = 1",
    "for line in open(p):\n    print(line)\n    if line: break",
    "try:\n    x = asyncio.run(g(1))\nexcept OSError:\n    y = x\nfinally:\n    h()",
    "if loop.is_running():\n    return asyncio.run(g())\nelse:\n    return loop.run_until_complete(g())",
    "print(f'{a(b)!r:>{c(d)}} {e.f}')",
    "y = [a(b) for b in c(d) if e(b)]",
    "z = lambda q: a(q)",
    "return a(b(c), *d(e), **f(g))",
    "while (n := read(1)) and m(n):\n    n = a.b.c(n)[0](1)",
    "async with a(b) as c:\n    d(e)",
    "match a(b):\n    case [x, *y] if c(x):\n        d(y)",
    "def inner(k=a(b)):\n    nonlocal x\n    x = c(k)",
    "del x\nx: int = a(b)",
    "t = threading.Thread(target=a(b)); t.start(); t.join()",
    "x.y += a(b)\nz = (yield a(b))",
]


@quiet
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.booleans(), dealt)
def test_programs_made_of_what_people_write(pieces: list[str], sync: bool, choices: list[str | None]) -> None:
    body = textwrap.indent("\n".join(pieces), "    ")
    head = "import asyncio\nx = 0\n" + ("" if sync else "async ") + "def f(url, p, lock):\n    x = 0\n"
    program = head + body + "\n    return x, data\n"
    assume(compiles(program))
    check_text(program, choices)


def check_text(program: str, choices: list[str | None]) -> None:
    data = program.encode()
    findings = found_in(data, choices)
    result = fix_source(data, findings, FixOptions(target_version=(3, 11)))
    assert compiles(result.source.decode())
    assert len(result.fixed) + len(result.left) == len(findings)
    assert not [reason for _, reason in result.left if "compile" in reason], result.left
