"""Contexts: a function has finitely many, whatever it passes to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.forked import loopsafe

if TYPE_CHECKING:
    from pathlib import Path

CALLS_ITSELF = """
import time
from types import MappingProxyType

def renamed(names, done):
    found = MappingProxyType({**names, "x": time.sleep})
    return collisions(found, done) if done else found

def collisions(names, done):
    return renamed(MappingProxyType(dict(names)), done[1:])

async def main(done):
    renamed({}, done)["x"](1)
"""

HANDS_ON_ITS_KEYWORDS = """
import time

class Layer:
    def map(self):
        time.sleep(1)

def jsonify(d, step=None, **env):
    return (step or jsonify)(d.value, None, **env)

def serialize(s, step=None, layer=None, **env):
    layer.map()
    return (step or jsonify)(s, serialize, layer=layer, **env)

async def main(s):
    serialize(s, layer=Layer())
"""

PAGES_OF_MANY_CALLERS = """
import time

def pages(fetch, token_name):
    token, items = None, []
    while True:
        page = fetch({token_name: token} if token else {})
        token = page.get(token_name)
        items += page
        if not token:
            return items

async def main(client, name):
    time.sleep(1)
""" + "".join(
    f"    pages(lambda kwargs: client.call_{n}(**kwargs), {'name' if n % 2 else 'client.name'!r})\n" for n in range(18)
)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(CALLS_ITSELF, id="objects"),
        pytest.param(HANDS_ON_ITS_KEYWORDS, id="keywords"),
        pytest.param(PAGES_OF_MANY_CALLERS, id="a table of what the last page told"),
    ],
)
def test_a_function_that_passes_what_it_makes_to_itself_has_an_end(source: str, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(source)
    done = loopsafe("check", "--no-cache", "--isolated", "a.py", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
