"""Where a rule ends: cases at its border that no fixture covers. Each was shown by a mutant that nothing killed."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from loopsafe.lint.configuration.config import Config
from loopsafe.lint.engine import check
from loopsafe.lint.index import Options

if TYPE_CHECKING:
    from pathlib import Path

    from loopsafe.lint.model import Finding


def findings(folder: Path, source: str) -> list[Finding]:
    (folder / "app.py").write_text(textwrap.dedent(source).lstrip("\n"), encoding="utf-8")
    report = check([folder], Config(folder), options=Options(use_cache=False))
    assert not report.troubles
    return report.findings


def reported(folder: Path, source: str) -> list[tuple[str, str]]:
    """The findings in ``source``: code, and the line of the source."""
    lines = textwrap.dedent(source).lstrip("\n").splitlines()
    return [(found.code, lines[found.span.line - 1].strip()) for found in findings(folder, source)]


HOOK = """
    import asyncio

    async def fetch():
        return 1

    class Hook:
        def __init__(self, function=None):
            self.function = {made}

        async def call(self):
            await asyncio.to_thread(self.function)
"""


def test_a_callable_that_a_constructor_may_be_passed_is_not_judged_by_its_default(tmp_path: Path) -> None:
    assert reported(tmp_path, HOOK.format(made="function or fetch")) == []


def test_a_callable_that_a_constructor_chooses_is_judged(tmp_path: Path) -> None:
    assert reported(tmp_path, HOOK.format(made="fetch")) == [("LS408", "await asyncio.to_thread(self.function)")]


def test_a_bridge_of_the_projects_own_is_reported_also_where_its_result_is_awaited_if_it_can_be(tmp_path: Path) -> None:
    source = """
        from asgiref.sync import async_to_sync
        from jupyter_core.utils import ensure_async

        class Client:
            @async_to_sync
            async def load(self):
                return 1

        async def page():
            client = Client()
            return await ensure_async(client.load())
    """
    assert reported(tmp_path, source) == [("LS407", "return await ensure_async(client.load())")]


JOIN = """
    import threading

    thread = threading.Thread(target=print)

    def main():
        thread.start()
        print("started")
        thread.join()
        {after}
"""
IN_A_SCRIPT = """
    import threading

    thread = threading.Thread(target=print)
    thread.start()
    print("started")
    thread.join()
"""


def test_a_join_in_the_body_of_a_script_may_be_what_is_meant_and_is_a_warning(tmp_path: Path) -> None:
    assert [found.severity for found in findings(tmp_path, IN_A_SCRIPT)] == ["warning"]


def test_so_is_a_join_that_ends_main(tmp_path: Path) -> None:
    assert [found.severity for found in findings(tmp_path, JOIN.format(after=""))] == ["warning"]


def test_a_join_that_main_goes_on_after_is_an_error(tmp_path: Path) -> None:
    assert [found.severity for found in findings(tmp_path, JOIN.format(after='print("done")'))] == ["error"]
