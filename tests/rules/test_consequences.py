"""What the rules about loops and endless waits warn of does happen: the Bad and Good of their docstrings are run.

Each example runs in a process of its own, followed by a driver that calls it; the last line it prints is the outcome,
or the name of the exception that ends it. Whoever is not done in time waits for ever.
"""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
from typing import NamedTuple

import pytest

from loopsafe.lint.registry import all_rules, find_rule
from tests.rules.examples import example

FOR_EVER = "waits for ever"
PATIENCE = {True: 4.0, False: 60.0}  # seconds to wait for an example, by whether it is said to wait for ever
SHORT = "0.2"  # instead of the timeouts that the examples give


class Case(NamedTuple):
    """A rule, the code that calls its examples, and the outcome of the bad and of the good one."""

    code: str
    driver: str
    bad: str
    good: str


FETCH = """
async def fetch(*args):
    return "answer"
"""
HEARTBEAT = """
import asyncio, time

async def beats_during(call):
    beats = []

    async def beat():
        while True:
            beats.append(time.monotonic())
            await asyncio.sleep(0.01)

    task = asyncio.ensure_future(beat())
    await asyncio.sleep(0.03)
    before = len(beats)
    await call()
    return "goes on" if len(beats) > before + 2 else "stands still"
"""
HANGING_THREAD = """
import threading
worker = threading.Thread(target=threading.Event().wait, daemon=True)
worker.start()
"""

CASES = (
    Case(
        "LS201",
        HEARTBEAT + "print(asyncio.run(beats_during(lambda: compute(lambda: time.sleep(0.2)))))",
        bad="stands still",
        good="goes on",
    ),
    Case(
        "LS205",
        "async def both(): await asyncio.gather(update(), update())\nasyncio.run(both())\nprint('both')",
        bad=FOR_EVER,
        good="both",
    ),
    Case("LS206", FETCH + "import asyncio\nprint(asyncio.run(load(fetch)))", bad=FOR_EVER, good="answer"),
    Case("LS401", FETCH + "import asyncio\nprint(asyncio.run(handler(fetch)))", bad="RuntimeError", good="answer"),
    Case("LS402", FETCH + "import asyncio\nprint(asyncio.run(handler()))", bad="RuntimeError", good="answer"),
    Case(
        "LS404",  # in a thread without a loop, where it is an error before Python 3.14, too
        FETCH
        + "from concurrent.futures import ThreadPoolExecutor\n"
        + "print(ThreadPoolExecutor().submit(load, fetch).result())",
        bad="RuntimeError",
        good="answer",
    ),
    Case(
        "LS405",
        HEARTBEAT
        + "import contextvars\n"
        + "user = contextvars.ContextVar('user', default='nobody')\n"
        + "async def fetch(): return user.get()\n"
        + "async def main():\n    user.set('ann')\n    print(load())\n"
        + "asyncio.run(main())",
        bad="nobody",
        good="ann",
    ),
    Case(
        "LS408",
        "import asyncio\nasync def save(): print('saved')\nprint('not saved')\nasyncio.run(handler())",
        bad="not saved",
        good="saved",
    ),
    Case("LS409", "print(asyncio.run(load(Path('there is none'))))", bad="there is none", good="None"),
    Case(
        "LS410",
        FETCH + "import asyncio\nasync def main(): print(load())\nasyncio.run(main())",
        bad="RuntimeError",
        good="answer",
    ),
    Case("LS501", HANGING_THREAD + "stop(worker)", bad=FOR_EVER, good="JoinTimeout"),
    Case(
        "LS502",
        "import threading\n"
        "loop = asyncio.new_event_loop()\n"
        "threading.Thread(target=loop.run_forever, daemon=True).start()\n"
        "class Session:\n"
        "    async def get(self): await asyncio.Event().wait()\n"
        "load(Session(), loop)",
        bad=FOR_EVER,
        good="TimeoutError",
    ),
    Case("LS503", "consume(queue.Queue())", bad=FOR_EVER, good="Empty"),
    Case("LS504", "start(threading.Event())", bad=FOR_EVER, good="TimeoutError"),
    Case(
        "LS505",
        "import sys\n"
        "check_output = subprocess.check_output\n"
        "subprocess.check_output = lambda _, **options: check_output(\n"
        "    [sys.executable, '-c', 'import time; time.sleep(9)'], **options)\n"
        "version()",
        bad=FOR_EVER,
        good="TimeoutExpired",
    ),
    Case("LS506", HANGING_THREAD + "stop(worker)\nprint('stopped')", bad="stopped", good="JoinTimeout"),
    Case(
        "LS507",
        "class DiskFull(Exception): ...\ndef fetch(): raise DiskFull('/var')\nload(fetch)",
        bad="Exception",
        good="DiskFull",
    ),
    Case(
        "LS508",
        "import contextvars\n"
        "user = contextvars.ContextVar('user', default='nobody')\n"
        "user.set('ann')\n"
        "convert(lambda: print(user.get()))",
        bad="nobody",
        good="ann",
    ),
)
NO_BEHAVIOUR = {
    "LS202": "executed with the fixtures",
    "LS203": "executed with the fixtures",
    "LS204": "executed with the fixtures",
    "LS207": "executed with the fixtures",
    "LS403": "the same loop on every supported Python; deprecated",
    "LS406": "nest_asyncio is a package that is not installed here",
    "LS407": "executed with the fixtures",
}


def outcome(code: str, patience: float) -> str:
    """How a program ends: the last line it prints, which is the exception's name if there is one."""
    watched = f"try:\n{textwrap.indent(code, '    ')}\nexcept Exception as error:\n    print(type(error).__name__)\n"
    try:
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", watched],
            capture_output=True, text=True, timeout=patience, check=True,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return FOR_EVER
    return done.stdout.splitlines()[-1]


ENDS = [
    pytest.param(
        case.code, label, case.driver, end, id=f"{case.code}-{label}", marks=[pytest.mark.slow] * (end == FOR_EVER)
    )
    for case in CASES
    for label, end in (("Bad", case.bad), ("Good", case.good))
]


@pytest.mark.parametrize(("code", "label", "driver", "end"), ENDS)
def test_the_example_ends_as_the_rule_says(code: str, label: str, driver: str, end: str) -> None:
    rule = find_rule(code)
    assert rule is not None
    program = re.sub(r"\b(60|30|5)\b", SHORT, example(rule, label)) + driver
    assert outcome(program, PATIENCE[end == FOR_EVER]) == end


def test_every_rule_about_loops_and_waits_is_executed_somewhere() -> None:
    rules = {rule.code for rule in all_rules() if rule.code[2] in "245"}
    assert rules == {case.code for case in CASES} | NO_BEHAVIOUR.keys()
