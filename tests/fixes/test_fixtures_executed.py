"""Every function of a fixture that is repaired and can run here does what it did, and a heart on its loop goes on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from tests.fixes.replays import Replay, replay, run_both
from tests.fixtures.executed.drives import SKIP
from tests.fixtures.stories import Story, stories

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping
    from pathlib import Path

pytestmark = pytest.mark.slow

CANNOT_WORK = {
    "await-coroutine": "a loop in a loop raises, waiting for one's own loop never ends, a bridge on the loop raises",
    "pass-callable": "the function was called too early, and its result, which is no function, was handed over",
    "add-await": "the coroutine itself was the value, and true",
}
"""What these strategies repair did not do what was meant: there is nothing to compare with."""
ANOTHER = {"twin": "the two forms of a fixture's method need not give the same"}
DIFFERS = {
    "patched_loops/app/handlers.py::patched_in_the_other_branch": "it runs a loop in a loop: nothing to compare with",
    "patched_loops/app/handlers.py::patched_too_late": "it runs a loop in a loop: nothing to compare with",
    "positions/reaches_run.py::*": "it runs a loop in a loop: nothing to compare with",
    "rules/cpu_heavy.py::compressing_for_gzip": "the hour is in the value",
    "rules/file_content.py::archive": "the hour is in the file",
    "rules/file_content.py::compressed_file": "the hour is in the file",
    "rules/get_event_loop.py::chained": "the value is the loop's clock",
    "rules/own_loop_wait.py::Client.to_another_loop": "nothing runs the other loop; unwatched, both time out",
    "rules/own_loop_wait.py::another_loop": "the loop that it is given here is its own: it waited for itself",
    "rules/own_loop_wait.py::another_loop_through_a_helper": "the loop that it is given here is its own",
    "rules/reaches_run.py::Client.method": "it runs a loop in a loop: nothing to compare with",
    "rules/reaches_run.py::Client.through_the_property": "it runs a loop in a loop: nothing to compare with",
    "rules/reaches_run.py::_suppresses_something_else": "it runs a loop in a loop: nothing to compare with",
    "rules/unchecked_join.py::asked_once": "`join_thread` tells of the process that is still there, as it must",
}
CLOSES_ON_THE_LOOP = {
    "bound/app/main.py::reads_a_header",
    "bound/app/main.py::reads_rows_between_other_things",
    "bound/app/main.py::tells_tasks_between",
    "never/lazy.py::file_read_line_by_line",
    "textual_app/app/main.py::FastReader.action_fill",
}
"""The block stays on the loop for a reason that the fixture shows, and leaving it closes a file."""
STAYS = {
    "probe/app/negatives.py::n33": "two of its three sleeps are silenced by `# noqa`",
    **dict.fromkeys(CLOSES_ON_THE_LOOP, "leaving the block closes a file"),
}
"""Where something stops the loop still that no rule reports, and what it is."""


AT_A_TIME = 4


@pytest.fixture(scope="module")
def replays(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Mapping[str, Callable[[], Replay]]]:
    """The stories that are asked for, each being run while the next is repaired."""
    calls = (item.callspec.params for item in request.session.items if hasattr(item, "callspec"))
    wanted = [params["story"] for params in calls if isinstance(params.get("story"), Story)]
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        yield {story.name: replay(story, tmp_path_factory.mktemp(story.name), pool) for story in wanted}


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.name)
def test_repaired_functions_do_what_they_did(story: Story, replays: Mapping[str, Callable[[], Replay]]) -> None:
    seen = replays[story.name]()
    if not seen.repaired:
        pytest.skip("nothing in it is repaired inside a function")
    problems = [f"{key}: {text}" for key in sorted(seen.before) for text in _problems(key, seen)]
    problems += [f"{key}: did not run, and SKIP does not say why" for key in _silent(seen)]
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


def _problems(key: str, seen: Replay) -> list[str]:
    """What differs between before and after, and what stops the heart after the repair."""
    before, after = seen.before[key], seen.after[key]
    strategies = seen.repaired[key]
    found = []
    if not _is_among(DIFFERS, key) and not strategies & {*CANNOT_WORK, *ANOTHER}:
        found += [
            f"{what} was {before[what]!r}, is {after[what]!r}"
            for what in ("value", "raised", "files")
            if before[what] != after[what]
        ]
        if key not in seen.made_plain and _work(before) != _work(after):
            found.append(f"it did {before['did']}, does {after['did']}")
    elif after["raised"] and not _is_among(DIFFERS, key):
        found.append(f"raises {after['raised']}")
    if key not in STAYS:
        unknown = [(path, line) for path, line in after["lines"] if (path, line) not in seen.left]
        found += [f"the loop stops at {path}:{line} after the repair" for path, line in unknown]
        found += [f"the heart stood still during {kind}" for kind in after["stopped"] if "thread" in kind]
    return found


def _work(run: dict[str, Any]) -> set[str]:
    """The kinds of primitives that no native form replaces; how often a file is closed depends on the collector."""
    return {kind for kind in run["did"] if kind not in ("sleep", "future", "join", "queue", "lock", "loop", "getloop")}


def _silent(seen: Replay) -> list[str]:
    return sorted(key for key in seen.repaired if key not in seen.after and not _is_among(SKIP, key))


def _is_among(cases: Container[str], key: str) -> bool:
    """Whether a case, or all of its file, is among ``cases``."""
    return key in cases or f"{key.partition('::')[0]}::*" in cases


@pytest.mark.parametrize("key", sorted(SKIP))
def test_what_cannot_run_says_why(key: str) -> None:
    pytest.skip(SKIP[key])


LIAR = """
import asyncio, time

def wait(n):
    time.sleep(1)
    return n

async def same():
    return wait(1)

async def another():
    return wait(1)

async def still():
    return wait(1)
"""


def test_the_comparison_catches_wrong_repairs(tmp_path: Path) -> None:
    repairs = {
        "wait(1)": ["await asyncio.to_thread(wait, 1)", "await asyncio.to_thread(wait, 2)", "wait(1) + 0  # noqa"]
    }
    after = LIAR
    for old, texts in repairs.items():
        for text in texts:
            after = after.replace(f"return {old}", f"return {text}", 1)
    seen = run_both(tmp_path, LIAR, after)
    assert [(key.partition("::")[2], len(_problems(key, seen))) for key in sorted(seen.repaired)] == [
        ("another", 1),
        ("same", 0),
        ("still", 1),
    ]
