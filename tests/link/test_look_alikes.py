"""Code that looks like what the linker recognises, beside code that is: lines marked ``# found``, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.one_file import check_source

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "import asyncio, logging, time\n\nasync def fetch(): ...\n\n"

CASES = {
    "a new loop of its own says nothing about the running one, the loop of another object does": """
class Runner:
    def __init__(self):
        self.loop = asyncio.new_event_loop()

    def by_own(self):
        if self.loop.is_running():
            return None
        return asyncio.run(fetch())

    def by_that_of(self, session: "Session"):
        if session.loop.is_running():
            return None
        return asyncio.run(fetch())

class Session:
    def __init__(self, loop: asyncio.AbstractEventLoop):
        self.loop = loop

async def serve(session: Session):
    Runner().by_own()  # found
    Runner().by_that_of(session)
""",
    "a text method with keywords is not computed": """
async def serve():
    if "ab".replace("b", "", count=0) == "ab":
        time.sleep(1)  # found
    if "ab".replace("b", "") == "ab":
        time.sleep(1)
""",
    "the name of a logger, and a variable that is called like it": """
class Slow(logging.Handler):
    def emit(self, record):
        time.sleep(1)

logging.getLogger("shop").addHandler(Slow())
shop = "storage"

async def serve():
    logging.getLogger(shop).info("read")
    logging.getLogger("shop").info("read")  # found
""",
    "a function that asks for the loop, and a coroutine function that does: what it returns is always true": """
def no_loop():
    return asyncio._get_running_loop() is None

async def is_there_none():
    return asyncio._get_running_loop() is None

def by_function():
    if no_loop():
        asyncio.run(fetch())

def by_coroutine():
    if is_there_none():
        asyncio.run(fetch())

async def serve():
    by_function()
    by_coroutine()  # found
""",
    "what is built in leaves an operator to the other operand": """
class Slow:
    def run(self):
        time.sleep(1)

class Quick:
    def run(self):
        pass

class Steps:
    def __or__(self, other) -> Quick:
        return Quick()

    def __ror__(self, other) -> Slow:
        return Slow()

async def serve(steps: Steps):
    ({"a": 1} | steps).run()  # found
    (steps | {"a": 1}).run()
    (steps | steps).run()
""",
}


@pytest.mark.parametrize("name", CASES)
def test_marked_lines_are_found_and_no_others(name: str, tmp_path: Path) -> None:
    source = HEAD + CASES[name]
    report = check_source(tmp_path, source)
    assert report.troubles == []
    wanted = [number for number, line in enumerate(source.splitlines(), 1) if line.endswith("# found")]
    assert sorted({finding.span.line for finding in report.findings}) == wanted
