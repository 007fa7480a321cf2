"""Facts come back from the store as they were, or not at all."""

from __future__ import annotations

import os
import pickle
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.cache import location
from loopsafe.lint.cache.compact import Damaged, dumps, loads
from loopsafe.lint.cache.store import Block, Packer, Store
from loopsafe.lint.facts import ModuleFacts
from loopsafe.lint.files.source import read_facts
from tests.engine.project import lines, run, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STDLIB = os.path.dirname(os.__file__)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(location.VARIABLE, raising=False)
    return write(tmp_path / "project")


def library() -> Iterator[str]:
    for folder in (STDLIB, os.path.join(STDLIB, "asyncio"), os.path.join(STDLIB, "concurrent", "futures")):
        yield from sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".py"))


def test_facts_of_another_extraction_are_not_taken() -> None:
    code = (
        "import os, sys; import loopsafe.lint.extract as extract, loopsafe.lint.facts;"
        "print(*[os.path.realpath(m.__file__) for n, m in sys.modules.items() if n.startswith(extract.__name__)])"
    )
    imported = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    covered = {os.path.realpath(os.path.join(location.LINT, name)) for name in location.extractor_files()}
    assert len(imported.stdout.split()) > 40
    assert covered.issuperset(imported.stdout.split())


def test_facts_survive_the_way_there_and_back() -> None:
    for path in list(library())[::6]:
        with open(path, "rb") as stream:
            facts = read_facts(stream.read(), path)
        assert isinstance(facts, ModuleFacts)
        again = loads(dumps(facts))
        assert again == facts
        assert list(again.calls.items()) == list(facts.calls.items())
        assert repr(again.frames) == repr(facts.frames)  # 1 is not True


def test_a_pickle_that_wants_to_call_something_is_refused() -> None:
    for value in (os.system, pickle.Pickler, ValueError("x"), os.path.join):
        with pytest.raises(Damaged):
            loads(pickle.dumps(value))
    with pytest.raises(Damaged):
        loads(b"cos\nsystem\n(S'true'\ntR.")


def blocks(*entries: tuple[bytes, bytes]) -> list[Block]:
    packer = Packer()
    for content, data in entries:
        packer.add(content, data)
    return packer.finish()


def test_the_store_gives_back_what_it_was_given(tmp_path: Path) -> None:
    entries = {os.urandom(16): os.urandom(random.randrange(1, 100_000)) for _ in range(30)}
    store = Store(str(tmp_path / "cache"))
    store.add(blocks(*entries.items()), entries)
    for one in (store, Store(str(tmp_path / "cache"))):
        for content, data in entries.items():
            assert one.get(content) == data
        with pytest.raises(Damaged):
            one.get(b"unknown")


def test_the_store_stays_small(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    contents = [os.urandom(16) for _ in range(20)]
    for number in range(200):
        changed = os.urandom(16)
        contents[number % 20] = changed
        store = Store(str(folder))
        store.add(blocks((changed, os.urandom(1000))), contents)
        assert changed in store
    segments = list(folder.glob("facts-*"))
    assert len(segments) <= 13
    assert sum(path.stat().st_size for path in segments) < 60_000


def test_files_of_other_versions_go(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    for version in range(5):
        for name in (f"facts-{version:012}-0.bin", f"index-{version:012}.bin"):
            folder.mkdir(exist_ok=True)
            (folder / name).write_bytes(b"x")
            os.utime(folder / name, (1000 + version, 1000 + version))
    Store(str(folder)).add(blocks((b"c" * 16, b"data")), [b"c" * 16])
    kept = sorted(path.name for path in folder.glob("[fi]*-0000*"))
    assert kept == [
        f"{kind}-{version:012}{end}.bin" for kind, end in (("facts", "-0"), ("index", "")) for version in (3, 4)
    ]


def test_git_and_backups_leave_the_folder_alone(project: Path) -> None:
    run(project, cache=True)
    cache = project / ".loopsafe_cache"
    assert (cache / ".gitignore").read_text() == "*\n"
    assert (cache / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_the_cache_lies_where_the_environment_says(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(location.VARIABLE, str(tmp_path / "elsewhere"))
    run(project, cache=True)
    assert not (project / ".loopsafe_cache").exists()
    assert list((tmp_path / "elsewhere").rglob("facts-*.bin"))


def test_without_a_cache_nothing_is_written(project: Path) -> None:
    run(project, cache=False)
    assert not (project / ".loopsafe_cache").exists()


@pytest.mark.parametrize("where", ["a file in its place", "a folder that cannot be made"])
def test_where_nothing_can_be_written_there_is_no_cache(
    project: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = run(project)
    if where == "a file in its place":
        (project / ".loopsafe_cache").write_text("not a folder")
    else:
        monkeypatch.setenv(location.VARIABLE, "/proc/nowhere")
    for _ in range(2):
        assert run(project, cache=True) == expected


def test_a_read_only_cache_is_read(project: Path) -> None:
    expected = run(project, cache=True)
    cache = project / ".loopsafe_cache"
    for path in cache.iterdir():
        path.chmod(0o400)
    cache.chmod(0o500)
    try:
        before = sorted(cache.iterdir())
        assert run(project, cache=True) == expected
        if os.geteuid():
            (project / "app/views.py").write_text("import time\n")
            assert lines(run(project, cache=True)) == lines(run(project))
            assert sorted(cache.iterdir()) == before
    finally:
        cache.chmod(0o700)


@pytest.mark.parametrize("seed", range(12))
def test_damage_is_noticed_and_repaired(project: Path, seed: int) -> None:
    chance = random.Random(seed)
    expected = run(project, cache=True)
    files = [path for path in (project / ".loopsafe_cache").iterdir() if path.suffix == ".bin"]
    for path in files:
        data = bytearray(path.read_bytes())
        kind = chance.choice(("flip", "cut", "empty", "garbage", "gone", "leave"))
        if kind == "flip":
            for _ in range(3):
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        elif kind == "cut":
            del data[chance.randrange(len(data)) :]
        elif kind == "empty":
            data.clear()
        elif kind == "garbage":
            data[:] = chance.randbytes(len(data))
        if kind == "gone":
            path.unlink()
        else:
            path.write_bytes(data)
    for path in (project / ".loopsafe_cache").glob("report-*"):
        path.unlink()
    assert run(project, cache=True) == expected
    views = project / "app/views.py"
    views.write_text(views.read_text() + "\n\nasync def more(url):\n    page(url)\n")
    assert run(project, cache=True) == run(project)


def test_many_processes_at_once(project: Path) -> None:
    script = (
        "import sys\nfrom tests.engine.project import lines, run\nfrom pathlib import Path\n"
        "folder = Path(sys.argv[1])\n"
        "for round in range(6):\n"
        "    (folder / f'app/own{sys.argv[2]}.py').write_text(f'# {round}\\nfrom app.store import fetch\\n\\n\\n'\n"
        "        f'async def f():\\n    fetch({round})\\n')\n"
        "    report = run(folder, folder / f'app/own{sys.argv[2]}.py', cache=True)\n"
        "    assert [f.code for f in report.findings] == ['LS301'], report\n"
        "    assert report.findings[0].span.line == 6\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(project), str(number)], env=env, stderr=subprocess.PIPE, text=True,
            cwd=os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))),
        )
        for number in range(4)
    ]  # fmt: skip
    for worker in workers:
        _, errors = worker.communicate(timeout=120)
        assert worker.returncode == 0, errors
    assert lines(run(project, cache=True)) == lines(run(project))
    assert not list((project / ".loopsafe_cache").glob("*.tmp"))


@pytest.mark.slow
def test_killed_at_any_time_the_cache_still_answers_rightly(project: Path) -> None:
    chance = random.Random(7)
    for number in range(60):
        (project / f"app/more{number}.py").write_text(f"# {number}\n" + (project / "app/views.py").read_text())
    expected = lines(run(project))
    for _ in range(100):
        if chance.random() < 0.3:
            for path in (project / ".loopsafe_cache").glob(chance.choice(["report*", "index*", "facts*"])):
                path.unlink()
        process = subprocess.Popen(
            [sys.executable, "-m", "loopsafe", "check", "-j", chance.choice("12"), "."],
            cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            process.wait(chance.uniform(0.05, 0.9))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if chance.random() < 0.2:
            assert lines(run(project, cache=True)) == expected
    assert lines(run(project, cache=True)) == expected
