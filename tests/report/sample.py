"""A report as the engine could make it, with the source it is about."""

from __future__ import annotations

from loopsafe.lint.model import Confidence, Finding, Fix, Hop, Report, Severity, Span, Tally, Trouble, Unresolved
from loopsafe.lint.report.context import Context, Suggestion

SOURCES = {
    "app/views.py": '''"""Views."""
import time

from app import settings


class Views:
    async def show(self, request):
        name = request.query["name"]
        greeting = self.greet(
            name,
            punctuation="!",
        )
        values = settings.load(name)
        return greeting, values

    async def wait(self):
        time.sleep(1)
\tasync def tabs(self):
\t\tx = "日本語"; time.sleep(2)
''',
    "app/settings.py": """from app.store import read


def load(name):
    return parse(name, read(name))
""",
    "app/store.py": """def read(name):
    with open(f"/etc/app/{name}", encoding="utf-8") as stream:  # a line that is too long for a narrow terminal window
        return stream.read()
""",
}


def _span(line: int, column: int, end_column: int, end_line: int = 0) -> Span:
    return Span(line, column, end_line or line, end_column)


VIEWS = "app/views.py"
FINDINGS = (
    Finding(
        VIEWS,
        _span(10, 20, 10, 13),
        "LS301",
        "reaches-blocking",
        "`self.greet()` reaches `time.sleep`",
        "app.views.Views.show",
        "time.sleep",
        confidence=Confidence.DECLARED,
        hops=(
            Hop(VIEWS, 10, 20, "self.greet(name, punctuation='!')", "app.views.Views.show"),
            Hop("/elsewhere/lib.py", 3, 5, "time.sleep(2)", "lib.greet"),
        ),
    ),
    Finding(
        VIEWS,
        _span(14, 18, 37),
        "LS302",
        "reaches-file",
        "`settings.load()` reaches `open`, 2 calls further",
        "app.views.Views.show",
        "open",
        Severity.WARNING,
        hops=(
            Hop(VIEWS, 14, 18, "settings.load(name)", "app.views.Views.show"),
            Hop("app/settings.py", 5, 24, "read(name)", "app.settings.load"),
            Hop("app/store.py", 2, 10, 'open(f"/etc/app/{name}", encoding="utf-8")', "app.store.read"),
        ),
        fix=Fix("offload", safe=False),
    ),
    Finding(
        VIEWS,
        _span(18, 9, 22),
        "LS101",
        "sleep",
        "`time.sleep()` blocks the event loop",
        "app.views.Views.wait",
        "time.sleep",
        fix=Fix("native", safe=True),
    ),
    Finding(
        VIEWS,
        _span(20, 14, 27),
        "LS101",
        "sleep",
        "`time.sleep()` blocks the event loop",
        "app.views.Views.tabs",
        "time.sleep",
        fix=Fix("native", refusal="the file mixes tabs and blanks"),
    ),
)


def checked(files: int) -> dict[str, Tally]:
    """Tallies of files with nothing in them."""
    return {f"app/quiet{number}.py": Tally(checked=True) for number in range(files)}


def report() -> Report:
    """Four findings in one file, one file that does not parse, one defect of ours."""
    return Report(
        findings=list(FINDINGS),
        troubles=[
            Trouble("app/broken.py", "does not parse: unterminated string", 7, 3),
            Trouble("app/zz.py", "KeyError: 'x'", internal=True),
        ],
        unresolved=[
            Unresolved(VIEWS, 9, 16, "request.fetch(\n  1)", "app.views.Views.show"),
            Unresolved(VIEWS, 11, 16, "request.fetch( 1)", "app.views.Views.show"),
            Unresolved(VIEWS, 12, 16, "plugin.run()", "app.views.Views.show"),
        ],
        tallies={**checked(11), VIEWS: Tally(checked=True, suppressed=2, calls_on_loop=40)},
    )


def lines(path: str) -> list[str]:
    """The lines of a sample file."""
    return SOURCES[path].split("\n") if path in SOURCES else []


def suggest(finding: Finding) -> Suggestion | None:
    """What the fixes would say."""
    if finding.code == "LS101" and finding.fix and finding.fix.safe:
        return Suggestion(safe=True, together=14)
    if finding.code == "LS302":
        line = "        values = await asyncio.to_thread(settings.load, name)"
        return Suggestion(lines=(line,), line=finding.span.line)
    return None


def context(**changes: object) -> Context:
    """The context of somebody in /work/project."""
    fields: dict[str, object] = {
        "folder": "/work/project",
        "root": "/work/project",
        "version": "1.2.3",
        "lines": lines,
        "suggest": suggest,
        "width": 100,
    }
    return Context(**{**fields, **changes})  # type: ignore[arg-type]
