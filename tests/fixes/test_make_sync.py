"""A handler that becomes a plain ``def``: only with ``--unsafe``, and every call in it is repaired by that."""

from __future__ import annotations

from pathlib import Path

from loopsafe.commands.suggestions import suggester
from loopsafe.lint.configuration.config import Config
from loopsafe.lint.engine import check
from loopsafe.lint.fixes import FixOptions, fix_source
from loopsafe.lint.index import Options

STORY = Path(__file__).parents[2] / "fixtures" / "projects" / "endpoints_with_sessions"
MAIN = STORY / "app" / "main.py"


def test_it_is_offered_as_unsafe() -> None:
    config = Config(STORY)
    findings = check([MAIN], config, options=Options(use_cache=False)).findings
    suggest = suggester(findings, config, lambda path: Path(path).read_bytes())
    offered = [made for finding in findings if (made := suggest(finding)) is not None and not made.refusal]
    assert [made.safe for made in offered] == [False] * 4
    assert [made.lines[0] for made in offered if made.lines] == [
        "def order(number: int, db: Session = Depends(session)) -> str:",
        "def add_order(text: str, db: Database, tasks: BackgroundTasks) -> None:",
    ]


def test_safe_fixes_leave_it() -> None:
    config = Config(STORY)
    findings = check([MAIN], config, options=Options(use_cache=False)).findings
    result = fix_source(MAIN.read_bytes(), findings, FixOptions.from_config(config, unsafe=False, select=None))
    assert result.source == MAIN.read_bytes()
    assert result.fixed == ()
