"""Fixed programs run: the same value or exception as before, and the loop goes on beating meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.lint.fixes import FixOptions, fix_source
from tests.fixes.marked import unmark
from tests.fixes.running import LONGEST_GAP, run_pairs, run_repaired

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = pytest.mark.slow

PAUSE = 0.2

PRELUDE = f"""
import asyncio, concurrent.futures, contextvars, functools, json, os, threading, time

PAUSE = {PAUSE}
pool = concurrent.futures.ThreadPoolExecutor(2)
who = contextvars.ContextVar("who", default="nobody")

def work(x=0, *more, k=0):
    time.sleep(PAUSE)
    return x + sum(more) + k

def fail(x):
    time.sleep(PAUSE)
    raise LookupError(x)

def rows(n):
    time.sleep(PAUSE)
    return list(range(n))

def slow_open(*args):
    time.sleep(PAUSE)
    return open(*args)

def whoever():
    time.sleep(PAUSE)
    return who.get()

async def awork(x=0):
    await asyncio.sleep(PAUSE)
    return x

class Thing:
    def __init__(self):
        self.kept = []
        self._lazy = 5

    @property
    def lazy(self):
        time.sleep(PAUSE)
        return self._lazy

    @lazy.setter
    def lazy(self, value):
        time.sleep(PAUSE)
        self._lazy = value

    def keep(self, value):
        time.sleep(PAUSE)
        self.kept.append(value)
        return self

    async def akeep(self, value):
        await asyncio.sleep(PAUSE)
        self.kept.append(value)
        return self

thing = Thing()
"""

OFFLOADED = {
    "statement": "«work()»",
    "assignment": "x = «work(1, 2, k=3)»\nreturn x",
    "return": "return «work(1)»",
    "condition": "if «work(1)» and not «work(0)»:\n    return 'yes'",
    "loop test": "n = 0\nwhile n < «work(1)»:\n    n += 1\nreturn n",
    "argument": "return max(«work(1)», 0, key=abs)",
    "attribute chain": "return «work(5)».bit_length()",
    "subscript": "return {3: 'x'}[«work(3)»], «rows(3)»[1]",
    "f-string": "return f'{«work(3)»:>{«work(5)»}} {«work(1)»!r}'",
    "display": "return {«work(1)»: «work(2)»}, [«work(3)»], {*«rows(2)»}",
    "comprehension": "return [«work(x)» for x in (1, 2) if «work(x)» > 1]",
    "iterable": "return [x for x in «rows(3)»]",
    "for loop": "out = []\nfor x in «rows(3)»:\n    out.append(x)\nreturn out",
    "walrus": "if (x := «work(4)») > 3:\n    return x",
    "starred": "return «work(*(1, 2), **{'k': 3})»",
    "power": "return «work(3)» ** 2, -«work(3)» ** 2, 2 ** «work(3)»",
    "nested": "return «work(«work(1)», k=«work(2)»)»",
    "nested with await": "return «work(«work(1)», await awork(2))»",
    "match": "match «work(2)»:\n    case 2 if «work(1)»:\n        return 'two'",
    "exception": "return «fail('gone')»",
    "exception handled": "try:\n    «fail('gone')»\nexcept LookupError as e:\n    return repr(e), «work(1)»",
    "exception in else": "try:\n    pass\nexcept LookupError:\n    pass\nelse:\n    return «fail(1)»",
    "async with": "async with asyncio.Lock():\n    return «work(1)»",
    "nested async function": "async def g():\n    return «work(1)»\nreturn await g()",
    "context variables": "who.set('me')\nreturn «whoever()»",
    "property": "return «thing.lazy»",
    "setter": "«thing.lazy» = 7\nreturn thing._lazy",
    "method chain": "return ««thing.keep(1)».keep(2)».kept",
    "generator argument": "return «work(sum(x for x in [1, 2]))», «sorted(x for x in «rows(3)»)»",
    "neighbours": "a = «work(1)»\nb = «work(a, 1)»\n«thing.keep(b)»\nreturn a, b, thing.kept",
    "neighbours that fail": "a = «work(1)»\n«fail(a)»\nreturn a",
    "neighbours in a loop": "n = 0\nfor x in (1, 2):\n    n += «work(x)»\n    n += «work(n)»\nreturn n",
    "file block": "with «slow_open(path, 'w')» as f:\n    «f.write('hello')»\n"
    "with «slow_open(path)» as f:\n    data = «f.read()»\nreturn data",
    "file block that returns": "with «slow_open(path, 'w')» as f:\n    return f.name",
    "file block that fails": "with «slow_open(path + '/no')» as f:\n    data = «f.read()»\nreturn data",
    "file block with state": "n, seen = 1, None\nwith «slow_open(path, 'w')» as f:\n    n += 1\n    if n > 1:\n"
    "        seen = f.name\nreturn n, seen",
    "file block in try": "data = 'old'\ntry:\n    with «slow_open(path + '/no')» as f:\n        data = «f.read()»\n"
    "except OSError as e:\n    return data, e.errno\nreturn data",
    "file block that awaits": "with «slow_open(path, 'w')» as f:\n    await awork()\n    «f.write('a')»\n"
    "return open(path).read()",
    "unbound": "with «slow_open(path, 'w')» as f:\n    if not f:\n        data = 1\nreturn data",
}

OTHERS = {
    "sleep": "«native-sleep|time.sleep(PAUSE)»\nreturn «native-sleep|time.sleep(PAUSE)»",
    "future": "return «wrap-future|pool.submit(work, 1).result()», «wrap-future|pool.submit(work, 2).result(9)»",
    "failing future": "return «wrap-future|pool.submit(fail, 1).result()»",
    "eager offload": "return await asyncio.to_thread(«pass-callable|functools.partial(work)(1, k=2)»)",
    "twin": "return («twin|thing.keep(1)»).kept",
}


TWIN = (("twin", "akeep"), ("event", "call"))


def program(body: str) -> str:
    indented = "".join(f"    {line}\n" for line in body.splitlines())
    return f"{PRELUDE}\nasync def main(path):\n{indented}"


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """The repaired programs, why something was left, and what they did before and after."""
    bodies = {**OFFLOADED, **OTHERS}
    marked = {name: unmark(program(body), "offload", TWIN) for name, body in bodies.items()}
    options = FixOptions(target_version=(3, 11))
    results = {name: fix_source(text.encode(), findings, options) for name, (text, findings) in marked.items()}
    pairs = {name: (marked[name][0], results[name].source.decode()) for name in bodies}
    runs = run_pairs(pairs, tmp_path_factory.mktemp("runs"))
    return {name: (pairs[name][1], results[name].left, *runs[name]) for name in bodies}


@pytest.mark.parametrize("name", [*OFFLOADED, *OTHERS])
def test_same_outcome_and_a_beating_loop(name: str, outcomes: Mapping[str, Any]) -> None:
    text, left, (before, stalled), (after, longest) = outcomes[name]
    assert left == (), left
    if name == "eager offload":
        assert (after, before[0]) == (3, TypeError)
    else:
        assert after == before
    assert stalled > PAUSE * 0.9
    assert longest < LONGEST_GAP, text


SYNC = {
    "run": "return «bridge|asyncio.run(awork(3))»",
    "failing": "async def bad():\n    raise LookupError(3)\nreturn «bridge|asyncio.run(bad())»",
    "own loop": "loop = asyncio.new_event_loop()\nresult = «bridge|loop.run_until_complete(awork(3))»\nloop.close()\n"
    "return result",
    "dispatch": "loop = asyncio.new_event_loop()\n«dispatch|if loop.is_running():\n"
    "    with concurrent.futures.ThreadPoolExecutor() as p:\n        return p.submit(asyncio.run, awork(4)).result()\n"
    "else:\n    return loop.run_until_complete(awork(4))»",
    "join": "t = threading.Thread(target=work)\nt.start()\n«join-thread|t.join()»\nreturn t.is_alive()",
    "timeout": "return «add-timeout|pool.submit(work, 3).result()»",
}


@pytest.mark.parametrize("name", list(SYNC))
def test_sync_code_has_the_same_outcome(name: str) -> None:
    marked = program(SYNC[name]).replace("async def main", "def main")
    source, findings = unmark(marked, "bridge")
    result = fix_source(source.encode(), findings, FixOptions(target_version=(3, 11)))
    assert result.left == (), result.left
    assert result.source.decode() != source

    def outcome(text: str) -> object:
        space: dict[str, Any] = {}
        exec(compile(text, "program.py", "exec"), space)
        try:
            return space["main"]("x")
        except Exception as error:
            return type(error), error.args

    assert outcome(result.source.decode()) == outcome(source)


IN_ASYNC = {
    "run": "return «await-coroutine|asyncio.run(awork(3))»",
    "own loop": "loop = asyncio.get_running_loop()\nreturn «await-coroutine|loop.run_until_complete(awork(3))»",
    "own future": "loop = asyncio.get_running_loop()\n"
    "return «await-coroutine|asyncio.run_coroutine_threadsafe(awork(3), loop).result(1)»",
    "coroutine in a thread": "return await «await-coroutine|asyncio.to_thread(awork, 3)»",
    "never awaited": "return «add-await|asyncio.to_thread(work, 3)»",
}


@pytest.mark.parametrize("name", list(IN_ASYNC))
def test_code_that_could_not_work_does(name: str, tmp_path: Path) -> None:
    source, findings = unmark(program(IN_ASYNC[name]), "await-coroutine")
    result = fix_source(source.encode(), findings, FixOptions(target_version=(3, 11)))
    outcome, longest = run_repaired(result.source.decode(), tmp_path)
    assert outcome == 3
    assert longest < LONGEST_GAP
