"""The same file has the same findings whatever else is named, in any order, by any number of workers."""

from __future__ import annotations

import concurrent.futures
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from loopsafe.lint import engine
from loopsafe.lint.configuration import config
from loopsafe.lint.index import Options
from tests.engine.project import FILES, lines, python_files, run, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write(tmp_path)


def of(report: list[tuple[object, ...]], *names: str) -> list[tuple[object, ...]]:
    return [line for line in report if str(line[0]).endswith(names)]


def test_the_project_has_findings_to_compare(project: Path) -> None:
    found = [(str(line[0]).rpartition("/")[2], line[2]) for line in lines(run(project))]
    assert found == [
        ("other.py", "LS304"),
        ("views.py", "LS101"),
        ("views.py", "LS301"),
        ("views.py", "LS302"),
        ("views.py", "LS303"),
        ("views.py", "LS301"),
    ] or {code for _, code in found} >= {"LS101", "LS301", "LS302", "LS304"}


def test_each_file_alone(project: Path) -> None:
    whole = lines(run(project))
    alone = [line for name in python_files(project) for line in lines(run(project, name))]
    assert alone == whole


def test_three_files_in_any_order(project: Path) -> None:
    whole = lines(run(project))
    names = [str(project / "app" / name) for name in ("views.py", "store.py", "other.py")]
    for _ in range(4):
        random.shuffle(names)
        assert lines(run(project, *names)) == of(whole, "views.py", "store.py", "other.py")


def test_with_workers(project: Path) -> None:
    for number in range(40):
        own = f"\n\nasync def own{number}():\n    pass\n"
        (project / f"app/more{number}.py").write_text(FILES["app/views.py"] + own)
    expected = run(project, jobs=1)
    assert lines(run(project, jobs=2)) == lines(expected)
    assert lines(run(project, jobs=2, cache=True)) == lines(expected)


def test_with_somebodys_executor(project: Path) -> None:
    with concurrent.futures.ThreadPoolExecutor(2) as executor:
        report = engine.check([str(project)], config.load(project), options=Options(use_cache=False, executor=executor))
    assert lines(report) == lines(run(project))


def test_with_and_without_the_cache(project: Path) -> None:
    expected = run(project)
    for _ in range(3):
        report = run(project, cache=True)
        assert report == expected
    assert run(project, project / "app/views.py", cache=True) == run(project, project / "app/views.py")


def test_a_session_and_a_file_that_is_not_saved(project: Path) -> None:
    session = engine.Session(config.load(project), Options(use_cache=False))
    views = str(project / "app/views.py")
    assert lines(session.check([views])) == lines(run(project, views))
    changed = FILES["app/views.py"].replace("    time.sleep(0.1)\n", "")
    overlaid = session.check([views], {views: changed.encode()})
    assert [f.code for f in overlaid.findings] == [f.code for f in run(project, views).findings if f.code != "LS101"]
    assert lines(session.check([views])) == lines(run(project, views))
    store = str(project / "app/store.py")
    quiet = FILES["app/store.py"].replace("return requests.get(url)", "return url")
    codes = [(f.code, f.function) for f in session.check([views], {store: quiet.encode()}).findings]
    assert ("LS301", "show") not in codes
    (project / "app/store.py").write_text(quiet)
    assert codes == [(f.code, f.function) for f in run(project, views).findings]


def test_two_runs_give_the_same_bytes(project: Path) -> None:
    outputs = set()
    for seed in ("0", "1", "2"):
        for extra in ([], [], ["--no-cache"], ["-j2"]):
            done = subprocess.run(
                [sys.executable, "-m", "loopsafe", "check", *extra, "."],
                cwd=project, capture_output=True, env={"PYTHONHASHSEED": seed, "PATH": ""}, timeout=120, check=False,
            )  # fmt: skip
            assert done.returncode == 1
            outputs.add(done.stdout)
    assert len(outputs) == 1


def test_from_whichever_folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = lines(run(project))
    monkeypatch.chdir(project / "app")
    assert lines(run(project)) == expected
    assert lines(run(project, "views.py")) == of(expected, "views.py")
    monkeypatch.chdir("/")
    assert lines(run(project)) == expected


def test_why_from_whichever_folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = config.load(project)
    views = project / "app/views.py"
    expected = [finding.code for finding in engine.why(str(views), 9, settings).findings]
    assert "LS301" in expected
    for folder, name in ((project, "app/views.py"), (project / "app", "views.py"), (project.parent, str(views))):
        monkeypatch.chdir(folder)
        assert [finding.code for finding in engine.why(name, 9, settings).findings] == expected


def test_what_is_counted_is_what_was_judged(project: Path) -> None:
    (project / "app/broken.py").write_text("def (:\n")
    report = run(project)
    assert report.checked == 5
    assert [trouble.path.rpartition("/")[2] for trouble in report.troubles] == ["broken.py"]
    assert run(project, project / "app/views.py").checked == 1


def test_trouble_in_a_file_that_was_not_named_is_not_reported(project: Path) -> None:
    (project / "app/broken.py").write_text("def (:\n")
    for cache in (False, True, True):
        report = run(project, project / "app/views.py", cache=cache)
        assert report.troubles == []


def test_progress_goes_on_while_judging(project: Path) -> None:
    told: list[tuple[int, int]] = []
    engine.check(
        [str(project)],
        config.load(project),
        options=Options(use_cache=False, progress=lambda done, total: told.append((done, total))),
    )
    files = len(python_files(project))
    assert len(told) == 2 * files
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert {total for _, total in told} == {2 * files}
