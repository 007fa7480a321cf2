"""Every format shows the whole report, in the form its readers expect."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from loopsafe.lint.model import Hop, Report, Trouble
from loopsafe.lint.report import FORMATS, render
from tests.report import sample

GOLDENS = Path(__file__).parent / "goldens"


@pytest.mark.parametrize("form", [*FORMATS, "statistics"])
def test_looks_as_it_was_accepted(form: str, accept: bool) -> None:
    seen = render(form, sample.report(), sample.context())
    golden = GOLDENS / f"{form}.txt"
    if accept:
        golden.write_text(seen, encoding="utf-8")
    assert seen == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_report_is_a_valid_document(form: str) -> None:
    text = render(form, Report(tallies=sample.checked(3)), sample.context())
    if form in ("json", "sarif", "gitlab"):
        json.loads(text)
    elif form == "junit":
        assert ElementTree.fromstring(text).get("failures") == "0"
    elif form == "full":
        assert text == "Nothing blocks the loop: 3 files checked.\n"
    else:
        assert text == ""


@pytest.mark.parametrize("form", FORMATS)
def test_control_characters_and_surrogates_reach_no_terminal(form: str) -> None:
    nasty = Report(
        troubles=[Trouble("a\x1b[31m\n\udcff.py", "it's <bad> & \x1b]0;evil\x07")], tallies=sample.checked(1)
    )
    text = render(form, nasty, sample.context())
    assert "\x1b" not in text
    text.encode("utf-8")
    if form == "junit":
        ElementTree.fromstring(text)


def test_where_many_paths_end_is_said() -> None:
    report = sample.report()
    reached = report.findings[1]
    report.findings += [replace(reached, span=replace(reached.span, line=line)) for line in range(30, 39)]
    end = {"path": "app/store.py", "line": 2, "column": 10, "text": reached.hops[-1].text, "count": 10}
    assert json.loads(render("json", report, sample.context()))["statistics"]["shared_ends"] == [end]
    assert f"        10  app/store.py:2  {end['text']}\n" in render("statistics", report, sample.context())
    assert "10 of them end at app/store.py:2" in render("full", report, sample.context())
    del report.findings[-1]
    assert "end at" not in render("full", report, sample.context())


def test_full_does_not_draw_again_where_a_path_goes_on_as_one_above() -> None:
    report = sample.report()
    reached = report.findings[1]
    way = [Hop("app/deep.py", line, 5, f"step_{line}()", "app.deep.step") for line in (1, 2, 3, 4)]
    far = [replace(reached, span=replace(reached.span, line=line), hops=(*reached.hops[:2], *way)) for line in (14, 15)]
    first, again = (
        render("full", Report(far[:number], tallies=sample.checked(1)), sample.context()) for number in (1, 2)
    )
    assert "as above" not in first
    added = again.partition("app/views.py:15")[2]
    assert "app/settings.py:5:24" in added  # where the paths meet, and where they end
    assert "... 3 calls as above" in added
    assert "app/deep.py:4:5" in added
    assert "app/deep.py:2:5" not in added


def test_full_underlines_exactly_the_call_behind_tabs_and_wide_characters() -> None:
    text = render("full", sample.report(), sample.context())
    code, below = re.search(r"^20 \| (.*)\n +\| (.*)$", text, re.MULTILINE).groups()  # type: ignore[union-attr]
    assert code == '        x = "日本語"; time.sleep(2)'
    column = code.index("time.sleep") + 3  # three characters take two columns each
    assert below == " " * column + "^" * len("time.sleep(2)")


def test_full_keeps_to_the_width_of_the_terminal() -> None:
    text = render("full", sample.report(), sample.context(width=60))
    frames = [line for line in text.splitlines() if re.match(r" *\d* \| ", line)]
    assert max(map(len, frames)) <= 60
    assert any("..." in line for line in frames)
    narrow = render("full", sample.report(), sample.context(width=40))
    assert all(line == line.rstrip() for line in narrow.splitlines())  # no row for a label that is not there


def test_full_in_colour_is_the_same_text() -> None:
    plain = render("full", sample.report(), sample.context())
    coloured = render("full", sample.report(), sample.context(colours="truecolor"))
    assert coloured != plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_json_has_the_documented_fields() -> None:
    document = json.loads(render("json", sample.report(), sample.context()))
    assert list(document) == ["findings", "errors", "statistics"]
    finding = document["findings"][1]
    assert " ".join(finding) == (
        "path line column end_line end_column code slug severity confidence message function primitive hops fix"
    )
    assert (finding["path"], finding["line"], finding["column"], finding["end_column"]) == ("app/views.py", 14, 18, 37)
    assert [list(hop) for hop in finding["hops"]] == [["path", "line", "column", "text", "function"]] * 3
    assert document["errors"][1]["internal"] is True
    assert document["statistics"]["unresolved_calls"][0] == {"text": "request.fetch( 1)", "count": 2}


def test_files_below_the_current_folder_are_named_from_there() -> None:
    report = sample.report()
    document = json.loads(render("json", report, sample.context(folder="/elsewhere")))
    assert document["findings"][0]["hops"][1]["path"] == "lib.py"


def test_sarif_follows_its_standard() -> None:
    log = json.loads(render("sarif", sample.report(), sample.context()))
    _check_sarif(log)
    run = log["runs"][0]
    flow = run["results"][1]["codeFlows"][0]["threadFlows"][0]["locations"]
    uris = [step["location"]["physicalLocation"]["artifactLocation"]["uri"] for step in flow]
    assert uris == ["app/views.py", "app/settings.py", "app/store.py"]
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].startswith("does not parse")


def _check_sarif(log: dict[str, Any]) -> None:
    """What section 3 of SARIF 2.1.0 asks of the objects we use."""
    assert log["version"] == "2.1.0"
    for run in log["runs"]:
        driver = run["tool"]["driver"]
        assert driver["name"]
        assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
        for base in run["originalUriBaseIds"].values():
            assert base["uri"].startswith("file:///")
            assert base["uri"].endswith("/")
        for result in run["results"]:
            assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
            assert result["level"] in ("none", "note", "warning", "error")
            assert result["message"]["text"]
            locations = list(result["locations"])
            for flow in result.get("codeFlows", ()):
                for thread in flow["threadFlows"]:
                    assert thread["locations"]
                    locations += [step["location"] for step in thread["locations"]]
            for location in locations:
                _check_location(location, run)
        prints = [result["partialFingerprints"]["loopsafe/v1"] for result in run["results"]]
        assert len(set(prints)) == len(prints)
        for invocation in run["invocations"]:
            assert isinstance(invocation["executionSuccessful"], bool)
            for notification in invocation["toolExecutionNotifications"]:
                assert notification["message"]["text"]


def _check_location(location: dict[str, Any], run: dict[str, Any]) -> None:
    physical = location["physicalLocation"]
    artifact, region = physical["artifactLocation"], physical["region"]
    if "uriBaseId" in artifact:
        assert artifact["uriBaseId"] in run["originalUriBaseIds"]
        assert not artifact["uri"].startswith("/")
    else:
        assert artifact["uri"].startswith("file:///")
    assert region["startLine"] >= 1
    assert region["startColumn"] >= 1
    assert region.get("endLine", region["startLine"]) >= region["startLine"]


def test_github_commands_are_escaped() -> None:
    report = Report(troubles=[Trouble("a,b:c.py", "50% of it")], tallies=sample.checked(1))
    assert render("github", report, sample.context()) == (
        "::error title=loopsafe LS900,file=a%2Cb%3Ac.py,line=1,col=1::a,b:c.py:1: LS900 50%25 of it\n"
    )


def test_github_names_files_from_the_root_of_the_project() -> None:
    text = render("github", sample.report(), sample.context(folder="/work/project/app", root="/work"))
    assert "file=project/app/app/views.py" in text
    assert "%0A  app/settings.py:5: read(name) in app.settings.load%0A" in text


def test_fingerprints_do_not_depend_on_lines_but_tell_twins_apart() -> None:
    issues = json.loads(render("gitlab", sample.report(), sample.context()))
    moved = sample.report()
    moved.findings = [_moved(finding) for finding in moved.findings]
    again = json.loads(render("gitlab", moved, sample.context()))
    assert [issue["fingerprint"] for issue in issues] == [issue["fingerprint"] for issue in again]
    twins = sample.report()
    twins.findings = [twins.findings[0], twins.findings[0]]
    prints = [issue["fingerprint"] for issue in json.loads(render("gitlab", twins, sample.context()))]
    assert len(set(prints)) == len(prints)


def _moved(finding: Any) -> Any:
    from dataclasses import replace

    span = finding.span
    return replace(finding, span=replace(span, line=span.line + 7, end_line=span.end_line + 7))


def test_junit_counts_agree_with_its_cases() -> None:
    root = ElementTree.fromstring(render("junit", sample.report(), sample.context()))
    assert int(root.get("failures", "")) == len(root.findall(".//failure")) == 4
    assert int(root.get("errors", "")) == len(root.findall(".//error")) == 2
    assert int(root.get("tests", "")) == len(root.findall(".//testcase"))
