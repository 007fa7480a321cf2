"""Programs that block in the places real code does: repaired, they do what they did, and the loop goes on beating."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.fixes import write
from tests.fixes.repairing import found, repaired
from tests.fixes.running import LONGEST_GAP, run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = pytest.mark.slow

PRELUDE = """
import asyncio
import contextlib
import dataclasses
import functools
import json
import os
import subprocess
import sys
import time
from pathlib import Path


def wait(value=0, *more, k=0):
    time.sleep(0.2)
    return value + sum(more) + k


def fail(value):
    time.sleep(0.2)
    raise LookupError(value)


def text_of(path):
    time.sleep(0.2)
    with open(path) as file:
        return file.read()


def put(path, text):
    time.sleep(0.2)
    with open(path, "w") as file:
        file.write(text)


async def nothing(value=None):
    await asyncio.sleep(0)
    return value
"""

PROGRAMS = {
    "a nested function that reads and rebinds variables of the one around it": """
async def main(path):
    total, seen = 0, []

    async def add(n):
        nonlocal total
        total += wait(n)
        seen.append(total)

    def note(n):
        seen.append(n)

    await add(1)
    note(5)
    await add(2)
    return total, seen
""",
    "a block that binds what a nested function reads": """
async def main(path):
    put(path, "text")
    with open(path) as file:
        data = file.read()
    length = lambda: len(data)
    first = length()
    with open(path) as file:
        data = file.read() * 2
    return first, length(), (lambda: data)()
""",
    "an async generator with clean-up": """
log = []

async def rows(path):
    with open(path, "w") as file:
        file.write("a b c")
    try:
        for word in text_of(path).split():
            yield word
    finally:
        log.append("end")

async def main(path):
    async for word in rows(path):
        if word == "b":
            break
    return [word async for word in rows(path)], word, [log for log in ["x"]]
""",
    "async with around, and two items in one with": """
async def main(path):
    lock = asyncio.Lock()
    async with lock:
        put(path, "1 2")
        with open(path) as one, open(path + ".copy", "w") as other:
            for line in one:
                other.write(line * 2)
    async with contextlib.AsyncExitStack() as stack:
        file = stack.enter_context(open(path + ".copy"))
        text = file.read()
    return text, lock.locked(), file.closed
""",
    "patterns, guards and captures": """
async def main(path):
    put(path, json.dumps({"kind": "circle", "r": 2}))
    match json.loads(text_of(path)):
        case {"kind": "square", "a": a} if wait(a) > 0:
            return a
        case {"kind": "circle", "r": r} if (area := wait(r) * 3) > 5:
            with open(path, "w") as file:
                file.write(str(area))
            return r, area, text_of(path)
""",
    "assignments inside conditions": """
async def main(path):
    numbers = []
    while (n := wait(len(numbers))) < 2:
        numbers.append(n)
    if (text := str(wait(3))) and (twice := wait(4)) or wait(5):
        numbers.append((text, twice))
    return numbers, [m for x in (1, 2) if (m := x + wait(1)) > 2]
""",
    "a decorated coroutine function": """
def logged(function):
    @functools.wraps(function)
    async def inner(*args, **kwargs):
        value = wait(10)
        return value + await function(*args, **kwargs), inner.__name__
    return inner

@logged
async def add(a, /, b, *, c=0):
    return wait(a, b, k=c)

async def main(path):
    return await add(1, 2, c=3), await add(1, b=2)
""",
    "methods that call those of their base": """
class Base:
    def __init__(self, path):
        self.path = path

    def load(self):
        return text_of(self.path)

    async def start(self):
        put(self.path, type(self).__name__)
        return "base"

class Store(Base):
    __secret = 5

    def load(self):
        return super().load() + "!"

    async def start(self):
        first = await super().start()
        loaded = super().load()
        with open(self.path, "w") as file:
            file.write(str(self.__secret))
        return first, loaded, self.load(), self.__read()

    def __read(self):
        return int(text_of(self.path))

    @classmethod
    async def make(cls, path):
        put(path, cls.__name__)
        return await cls(path).start()

async def main(path):
    return await Store.make(path)
""",
    "try, except, else and finally": """
async def main(path):
    log = []
    for value in (0, 1, 2):
        try:
            log.append(wait(value))
            if value == 1:
                fail(value)
            if value == 2:
                continue
        except LookupError as error:
            log.append((error.args, wait(7)))
        else:
            log.append(wait(8))
            text = str(wait(9))
        finally:
            log.append("end")
    return log, text
""",
    "starred arguments and defaults": """
def gather(first, /, *rest, sep=",", **named):
    time.sleep(0.2)
    return sep.join(map(str, [first, *rest, *named.items()]))

async def main(path):
    args, options = (1, 2), {"x": 3}
    return (
        gather(*args, *args, sep=";", **options, y=4),
        gather(0, *(n for n in args), **{"z": wait(1)}),
        gather(*args),
    )
""",
    "calls over several lines, with comments": """
async def main(path):
    put(  # where to
        path,  # the file
        "text",
        # and no more
    )
    value = wait(
        1,
        2,  # two
        k=3,
    ) + (
        wait(4)  # four
    )
    return (
        value,
        text_of(
            path
        ).upper()  # loud
        .lower(),
    )
""",
    "f-strings": """
async def main(path):
    name, width = "x", 8
    return (
        f"{wait(1)} and {wait(2)!r:>{width}}" f"{name}={wait(k=3)}",
        f'''{
            wait(4)
        } {"nested" + str(wait(5))}''',
        f"{{literal}} {wait(6):>{wait(7)}}",
    )
""",
    "class bodies and comprehensions in them": """
async def main(path):
    class Config:
        names = ["a", "b"]
        sizes = [len(name) for name in names]

        async def size(self):
            return sum([wait(n) for n in self.sizes])

    return await Config().size()
""",
    "lambdas that are called by a helper": """
def apply(function, *args):
    time.sleep(0.2)
    return function(*args)

async def main(path):
    factor = 3
    numbers = sorted([2, 1], key=lambda n: -n)
    return apply(lambda n: n * factor, 4), numbers, max([1, 2], key=lambda n: n % 2)
""",
    "global variables": """
counter = 0
cache = {}

async def count():
    global counter
    counter += 1
    with open(os.devnull) as file:
        counter = counter + len(file.read()) + 1
    return counter

async def main(path):
    global cache
    put(path, "data")
    with open(path) as file:
        cache = {"text": file.read()}
    return await count(), await count(), counter, cache
""",
    "returns from inside a block": """
async def search(path, word):
    with open(path) as file:
        for number, line in enumerate(file):
            if word in line:
                return number, line
        else:
            if word == "none":
                return -1, ""
    return None

async def head(path):
    with open(path) as file:
        first = file.readline()
        if not first:
            return "empty"
        second = file.readline()
    return first + second

async def main(path):
    put(path, "one\\ntwo\\n")
    found = await search(path, "two"), await search(path, "none"), await search(path, "x"), await head(path)
    put(path, "")
    return found, await head(path)
""",
    "loops with break, continue and else inside moved blocks": """
async def main(path):
    put(path, "a\\n#\\nb\\n\\nc\\n")
    seen, ended = [], ""
    with open(path) as file:
        for line in file:
            if line.startswith("#"):
                continue
            if not line.strip():
                break
            seen.append(line.strip())
        else:
            ended = "all"
        while True:
            rest = file.read()
            if not rest:
                break
            seen.append(rest)
    for name in (path, path + ".none"):
        try:
            with open(name) as file:
                if file.readline():
                    continue
                break
        except FileNotFoundError:
            ended += "missing"
    return seen, ended
""",
    "a loop whose blocks leave it": """
async def main(path):
    put(path, "0")
    rounds = 0
    while True:
        with open(path) as file:
            n = int(file.read())
        if n > 2:
            break
        with open(path, "w") as file:
            file.write(str(n + 1))
        rounds += 1
    else:
        rounds = -1
    return n, rounds
""",
    "augmented assignments": """
async def main(path):
    total, table, parts = 1, {"n": 0}, []
    total += wait(2)
    total *= wait(3) + 1
    with open(os.devnull) as file:
        parts += file.readlines()
        total += len(parts)
    parts += [wait(4)]
    text = ""
    text += f"{wait(5)}"
    return total, table, parts, text
""",
    "unpacking and chained assignments": """
def pair(n):
    time.sleep(0.2)
    return n, n + 1

async def main(path):
    a, b = pair(1)
    c = d = pair(3)
    (e, f), *g = pair(5), wait(7), 8
    x, box = 0, {}
    x, box[x] = pair(9)
    return a, b, c, d, e, f, g, x, box, c is d
""",
    "conditional expressions, comparisons and boolean operators": """
async def main(path):
    return (
        wait(1) if wait(0) else wait(2),
        wait(1) < wait(2) < wait(3),
        wait(0) or wait(4) and not wait(5),
        -wait(1) ** wait(2),
        [1, 2, 3][wait(1) : wait(3)],
        wait(1) in (wait(1), 2),
    )
""",
    "dataclasses and properties": """
@dataclasses.dataclass
class Item:
    path: str
    text: str = dataclasses.field(default="")

    @property
    def content(self):
        return text_of(self.path)

    @functools.cached_property
    def size(self):
        return len(text_of(self.path))

    async def refresh(self):
        put(self.path, "fresh")
        self.text = self.content
        return self.size, self.text

async def main(path):
    return await Item(path).refresh()
""",
    "raise from, and errors that carry their cause": """
class Wrapped(Exception):
    pass

async def load(path):
    try:
        with open(path + ".none") as file:
            return json.load(file)
    except OSError as error:
        raise Wrapped(type(error).__name__, wait(1)) from error

async def main(path):
    try:
        await load(path)
    except Wrapped as error:
        return error.args, type(error.__cause__), error.__suppress_context__
""",
    "errors that are handled by what is around the block": """
async def main(path):
    put(path, "not json")
    try:
        with open(path) as file:
            state = "opened"
            data = json.load(file)
            state = "loaded"
    except json.JSONDecodeError as error:
        data = error.msg
    return state, data
""",
    "a helper that a partial or a bound method names": """
class Client:
    def __init__(self, path):
        self.path = path
        self.read = functools.partial(text_of, path)

    def write(self, text):
        put(self.path, text)

async def main(path):
    client = Client(path)
    write = client.write
    write("some")
    write(text="more")
    return client.read()
""",
    "a process and its output": """
async def main(path):
    done = subprocess.run([sys.executable, "-c", "import time; time.sleep(.2); print('x')"], capture_output=True)
    lines = [line for line in done.stdout.decode().splitlines() if line]
    text = subprocess.check_output([sys.executable, "-c", "import time; time.sleep(.2); print(1)"], text=True).strip()
    return done.returncode, lines, int(text)
""",
    "paths": """
async def main(path):
    file = Path(path)
    file.write_text("text", encoding="utf-8")
    wait()
    with file.open("a") as out:
        print("more", file=out)
    data = file.read_text().splitlines(), (file.parent / file.name).read_bytes()[:2]
    return data, file.name == Path(path).name
""",
    "what is awaited and what blocks in one expression": """
async def main(path):
    return [
        await nothing(wait(1)) + wait(await nothing(2)),
        {await nothing(k): wait(v) async for k, v in pairs()},
        (await nothing([wait(3)]))[0],
    ]

async def pairs():
    for n in range(2):
        yield n, wait(n)
""",
    "a generator that is made here and read elsewhere": """
def numbers(n):
    for x in range(n):
        time.sleep(0.1)
        yield x

async def main(path):
    made = numbers(2)
    total = sum(made)
    text = ",".join(str(n) for n in numbers(2))
    first, *rest = numbers(2)
    return total, text, first, rest, dict(enumerate(numbers(2))), [*numbers(1)], tuple(numbers(2)), list(made)
""",
    "tasks and callbacks": """
async def job(n, done):
    done.append(wait(n))
    return n

async def main(path):
    done = []
    results = await asyncio.gather(job(1, done), job(2, done))
    task = asyncio.create_task(job(wait(3), done))
    await asyncio.wait_for(task, timeout=wait(4))
    return results, sorted(done), task.result()
""",
    "annotated and typed": """
async def main(path: str) -> "tuple[int, str]":
    n: int = wait(1)
    text: "str"
    with open(path, "w") as file:
        count: int = file.write("text")
        text = file.name[-1:]
    return n + count, text and "name"
""",
    "names that are deleted, and the end of except": """
async def main(path):
    put(path, "1")
    with open(path) as file:
        data = file.read()
        copy = data
        del data
    try:
        fail(copy)
    except LookupError as error:
        kept = error
    try:
        error
    except UnboundLocalError:
        return repr(kept), copy, wait(1)
""",
    "code on one line": """
async def main(path):
    a = wait(1); b = wait(2); c = a + b
    if c: d = wait(3)
    for x in (1, 2): c += wait(x)
    with open(path, "w") as f: f.write("x")
    try: e = wait(4)
    finally: pass
    return a, b, c, d, e
""",
    "a file that is read by a helper, line by line": """
def rows(file):
    for line in file:
        time.sleep(0.1)
        yield line.strip()

async def main(path):
    put(path, "a\\nb\\n")
    seen = []
    for row in rows(open(path)):
        await asyncio.sleep(0)
        seen.append(row)
    for number, row in enumerate(rows(open(path))):
        seen.append((number, row))
    return seen, [row for row in rows(open(path))], number, row
""",
    "what is passed on after it was read": """
async def main(path):
    put(path, "text")
    seen = []
    with open(path) as file:
        seen.append(
            file.read() + "!"
        )
    with open(path) as file:
        seen.append((size := len(file.read())))
    with open(path) as file:
        seen.append((file.read() +
                     "?"))
    return seen, size
""",
    "the truth of objects": """
class Box:
    def __init__(self, n):
        self.n = n

    def __bool__(self):
        return wait(self.n) > 0

async def main(path):
    box, empty = Box(1), Box(0)
    seen = ["full" if box else "not", not empty, [n for n in (1, 2) if box and n > 1]]
    if empty:
        seen.append("never")
    elif Box(2) and not (empty or Box(0)):
        seen.append("always")
    while box:
        box.n -= 1
    assert (other := Box(3)), "empty"
    return seen, box.n, other.n
""",
    "fields of f-strings": """
class Shown:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return f"<{self.n + wait()}{spec}>"

    def __repr__(self):
        return f"Shown({wait(self.n)})"

async def main(path):
    shown = Shown(1)
    width = 9
    return [
        f"{shown} {Shown(2)}",
        f"{shown:x} {(shown):,}!",
        f'{shown:x}',
        f"{shown!r} {shown!r:>{width}}" " and " f"{shown!a:>12}",
        "%r" % shown,
    ]
""",
    "assignments that an operator makes": """
class Sum:
    def __init__(self, n):
        self.n = n

    def __iadd__(self, other):
        self.n += wait(other)
        return self

    def __sub__(self, other):
        return Sum(self.n - wait(other))

    def __or__(self, other):
        return Sum(self.n + wait(sum(other)))

async def main(path):
    a = b = Sum(1)
    a += 2
    b -= (
        1
    )
    a |= 1, 2
    rows = [0]

    def numbers():
        yield wait(1)

    rows += numbers()
    return a.n, b.n, rows
""",
    "targets whose methods block": """
class Table:
    def __init__(self):
        self.rows = {}

    def __setitem__(self, key, value):
        self.rows[key] = wait(value)

    def __delitem__(self, key):
        del self.rows[key]
        wait()

    @property
    def size(self):
        return len(self.rows)

    @size.setter
    def size(self, size):
        self.rows["size"] = wait(size)

    @size.deleter
    def size(self):
        self.rows.clear()
        wait()

async def main(path):
    table = Table()
    table["a"] = 1
    table["b", 1] = (2)
    table[("c",)] = await nothing(3)  # a key
    seen = [dict(table.rows)]
    del table["a"]
    del table["b", 1]
    table.size = 9
    seen.append(dict(table.rows))
    del table.size
    return seen, table.rows
""",
    "what others may change while it is awaited": """
total, many = 0, {"a": 0}

class Count:
    n = 0

    async def add(self, n):
        self.n += wait(n)

    async def both(self):
        await asyncio.gather(self.add(1), self.add(2))
        return self.n

async def add(n):
    global total
    total += wait(n) if n else 0
    many["a"] += len(subprocess.check_output(["sleep", "0.1"])) + n

async def main(path):
    mine = 1
    mine += wait(1)
    await asyncio.gather(add(1), add(2), add(3))
    return total, many, mine, await Count().both()
""",
    "iterators that are classes": """
class Box:
    def __iter__(self):
        return iter([wait(1), 2])

class Pages:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        wait()
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        return wait(self.n)

class Backwards:
    def __reversed__(self):
        return iter([wait(2), 1])

async def main(path):
    box, seen = Box(), []
    for n in box:
        seen.append(n)
    for n in Pages(2):
        seen.append(await nothing(n))
    first, second = box
    [*rest] = Pages(1)
    for n in reversed(Backwards()):
        seen.append(n)
    return seen, first, second, rest, list(reversed(Backwards()))
""",
    "helpers that use the loop, or look at an exception": """
class Bus:
    def __init__(self):
        self.items = asyncio.Queue()

    def publish(self, item):
        self.items.put_nowait(wait(item))
        return self.items.qsize()

    async def both(self):
        return self.publish(1) + self.publish(2), await self.items.get()

def spawned(value):
    return asyncio.create_task(nothing(wait(value)))

def told():
    wait()
    return sys.exc_info()[1].args

def raised_again():
    wait()
    raise

async def main(path):
    seen = [await Bus().both(), await spawned(3)]
    try:
        await nothing(1 / 0)
    except ZeroDivisionError:
        seen.append(told())
        try:
            raised_again()
        except ArithmeticError as error:
            seen.append(error.args)
    return seen
""",
    "views of a mapping": """
from collections.abc import Mapping

class View(Mapping):
    def __iter__(self):
        return iter("ab")

    def __len__(self):
        return 2

    def __getitem__(self, key):
        return wait("ab".index(key))

async def main(path):
    view, seen = View(), []
    for key, value in view.items():
        seen.append((key, value))
    return seen, sorted(view.values()), dict(view.items()), {**view}, 1 in view.values(), "a" in view
""",
}

LEFT: dict[str, tuple[str, ...]] = {}
"""What is not repaired, by the reasons that are given."""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """What became of the programs, and why something was left."""
    folder = tmp_path_factory.mktemp("positions")
    files = {name: folder / f"program_{number}.py" for number, name in enumerate(PROGRAMS)}
    for name, file in files.items():
        file.write_text(PRELUDE + PROGRAMS[name])
    left = {}
    for change in repaired(folder, found(folder)):
        left[change.path] = tuple(
            f"{one.span.line - len(PRELUDE.splitlines())}: {reason}" for one, reason in change.left
        )
        write(change)
    again = [change.path for change in repaired(folder, found(folder)) if change.after != change.before]
    assert again == []
    return {name: (file.read_text(), left.get(str(file), ())) for name, file in files.items()}


@pytest.mark.parametrize("name", list(PROGRAMS))
def test_same_outcome_and_a_beating_loop(
    name: str, outcomes: Mapping[str, tuple[str, tuple[str, ...]]], tmp_path: Path
) -> None:
    text, left = outcomes[name]
    assert left == LEFT.get(name, ()), text
    before, stalled = run(PRELUDE + PROGRAMS[name], tmp_path / "file")
    after, longest = run(text, tmp_path / "file")
    assert after == before
    assert stalled > 0.09
    assert left or longest < LONGEST_GAP, text
