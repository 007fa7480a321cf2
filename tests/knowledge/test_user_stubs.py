"""A stub that somebody wrote wrong is an error that says where and why; a right one is not."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from loopsafe.lint.configuration.stubs import problems
from loopsafe.lint.modules import STUB_ROOTS
from tests.forked import loopsafe

NAMES = "announces, blocks, offloads, receives, runs_on_loop, schedules, waits"
HEAD = f"from typing import Any\nfrom loopsafe.marks import {NAMES}\n"

WRONG = {
    "a mark that is not there": (
        "from loopsafe.marks import bloks\n@bloks('network')\ndef get(): ...\n",
        1,
        'there is no mark "bloks"; did you mean "blocks"?',
    ),
    "a mark of the module that is not there": (
        "from loopsafe import marks\n\n@marks.wait('queue')\ndef get(): ...\n",
        3,
        'there is no mark "wait"; did you mean "waits"?',
    ),
    "a mark imported from the package": (
        "from loopsafe import blocks\n@blocks('network')\ndef get(): ...\n",
        1,
        '"blocks" is not in loopsafe: from loopsafe.marks import blocks',
    ),
    "a mark that is not imported": (
        "class Session:\n    @blocks('network')\n    def get(self): ...\n",
        2,
        '"blocks" is not imported: from loopsafe.marks import blocks',
    ),
    "an unknown kind": (
        HEAD + "@blocks('net')\ndef get(): ...\n",
        3,
        "@blocks: 'net' is not one of sleep, network, subprocess",
    ),
    "an unknown duration": (
        HEAD + "class C:\n    @blocks('network', duration='short')\n    def get(self): ...\n",
        4,
        "@blocks: 'short' is not one of unbounded, long, brief",
    ),
    "an unknown thing to wait for": (HEAD + "@waits('que')\ndef get(): ...\n", 3, 'did you mean "queue"?'),
    "an unknown time": (HEAD + "@runs_on_loop(when='start')\ndef hook(f): ...\n", 3, 'did you mean "startup"?'),
    "no kind": (HEAD + "@blocks\ndef get(): ...\n", 3, "@blocks: wants arguments"),
    "what is received in no parameter": (
        HEAD + "@receives('mesage')\ndef on(message): ...\n",
        3,
        '@receives: "mesage" is no parameter of on; did you mean "message"?',
    ),
    "what is announced by no parameter": (
        HEAD + "@announces('handel')\ndef add_reader(handle, callback): ...\n",
        3,
        '@announces: "handel" is no parameter of add_reader; did you mean "handle"?',
    ),
    "an unknown keyword": (
        HEAD + "@blocks('network', insted='httpx')\ndef get(): ...\n",
        3,
        'got an unexpected keyword argument "insted"; did you mean "instead"?',
    ),
    "a predicate on no parameter": (
        HEAD + "@waits('lock', never_if={'blocing': False})\ndef acquire(blocking: bool = True): ...\n",
        3,
        '@waits: "blocing" is no parameter of acquire; did you mean "blocking"?',
    ),
    "a predicate on no parameter of a method": (
        HEAD + "class Lock:\n\n    @waits('lock', only_if={'wait': True})\n    def acquire(self): ...\n",
        5,
        '@waits: "wait" is no parameter of acquire',
    ),
    "a predicate on nothing the constructor takes": (
        HEAD
        + "class Lock:\n    def __init__(self, fair: bool): ...\n"
        + "    @waits('lock', never_if={'self.far': True})\n    def acquire(self): ...\n",
        5,
        '@waits: "self.far" is no parameter of __init__; did you mean "fair"?',
    ),
    "a predicate that is no dict": (
        HEAD + "@blocks('file', never_if='cached')\ndef load(cached: bool): ...\n",
        3,
        "@blocks: never_if must be a dict",
    ),
    "a timeout that is no parameter": (
        HEAD + "@waits('queue', timeout='time')\ndef get(timeout: float): ...\n",
        3,
        '@waits: "time" is no parameter of get',
    ),
    "a callable that is no parameter": (
        HEAD + "@offloads('function')\ndef submit(fn: Any, **kwargs: Any): ...\n",
        3,
        '@offloads: "function" is no parameter of submit',
    ),
    "an effect of a class": (HEAD + "@blocks('network')\nclass Client: ...\n", 3, "mark its __init__ or its methods"),
}

RIGHT = {
    "a keyword that goes into the rest": "@blocks('file', never_if={'lazy': True})\ndef load(**kwargs: Any): ...\n",
    "a constructor that is elsewhere": "class C(Any):\n    @waits(never_if={'self.x': 1})\n    def get(self): ...\n",
    "decorators of others": "import click\n@click.command()\n@staticmethod\ndef main(): ...\n",
    "an own name that is like a mark": "def block(f): ...\n@block\ndef main(): ...\n",
    "a list of hooks": "@schedules('hooks', when='startup')\ndef serve(hooks: list[Any]): ...\n",
    "a function in a function": "def outer():\n    @blocks('file')\n    def inner(): ...\n",
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_said_with_its_line(case: str) -> None:
    source, line, message = WRONG[case]
    (found,) = problems(ast.parse(source))
    assert found.line == line
    assert message in found.message


@pytest.mark.parametrize("case", RIGHT)
def test_what_is_right_is_not_mentioned(case: str) -> None:
    assert not list(problems(ast.parse(HEAD + RIGHT[case])))


def test_what_travels_with_us_is_right() -> None:
    stubs = [path for root in STUB_ROOTS for path in Path(root).rglob("*.pyi")]
    assert len(stubs) > 500
    found = [f"{path}:{p.line}: {p.message}" for path in stubs for p in problems(ast.parse(path.read_text("utf-8")))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("cached", ["--no-cache", ""])
def test_the_command_ends_with_the_file_and_the_line(tmp_path: Path, cached: str) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.loopsafe]\nstubs = ["stubs"]\n')
    (tmp_path / "stubs").mkdir()
    (tmp_path / "stubs/acme.pyi").write_text(HEAD + "\n@blocks('net')\ndef fetch(): ...\n")
    (tmp_path / "app.py").write_text("import acme\n\n\nasync def f():\n    acme.fetch()\n")
    words = ["check", "app.py", *filter(None, [cached])]
    for _ in range(2):
        done = loopsafe(*words, cwd=tmp_path)
        assert done.returncode == 2
        assert "acme.pyi:4: @blocks: 'net' is not one of" in done.stderr
        assert "Traceback" not in done.stderr
    (tmp_path / "stubs/acme.pyi").write_text(HEAD + "\n@blocks('network')\ndef fetch(): ...\n")
    done = loopsafe(*words, cwd=tmp_path)
    assert done.returncode == 1
    assert "acme.fetch" in done.stdout
