"""The program as a person runs it: a real process, the real engine, real files."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from loopsafe import marks

if TYPE_CHECKING:
    from pathlib import Path

VIEWS = """import time

from shop.prices import price


async def show(name):
    time.sleep(1)
    return price(name)
"""
PRICES = """from shop.store import wait


def price(name):
    wait()
    return len(name)
"""
STORE = """import time


def wait():
    time.sleep(3)
"""


@pytest.fixture
def shop(folder: Path) -> Path:
    """A project of three modules with one direct finding and one that is reached through two calls."""
    package = folder / "shop"
    package.mkdir()
    (folder / "pyproject.toml").write_text("[tool.loopsafe]\n", encoding="utf-8")
    for name, text in {"__init__": "", "views": VIEWS, "prices": PRICES, "store": STORE}.items():
        (package / f"{name}.py").write_text(text, encoding="utf-8")
    return folder


def loopsafe(*words: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "loopsafe", *words],
        input=stdin,
        capture_output=True,
        timeout=60,
        env={**os.environ, **environment},
    )


def test_check_finds_the_call_and_the_path(shop: Path) -> None:
    seen = loopsafe("check", "-f", "json")
    assert (seen.returncode, seen.stderr) == (1, b"")
    direct, reached = json.loads(seen.stdout)["findings"]
    assert (direct["path"], direct["line"], direct["code"]) == (os.path.join("shop", "views.py"), 7, "LS101")
    assert (reached["line"], reached["column"], reached["code"], reached["primitive"]) == (8, 12, "LS301", "time.sleep")
    assert [(os.path.basename(hop["path"]), hop["line"]) for hop in reached["hops"]] == [
        ("views.py", 8),
        ("prices.py", 5),
        ("store.py", 5),
    ]


def test_full_shows_every_source_line_of_the_path(shop: Path) -> None:
    text = loopsafe("check").stdout.decode()
    for line in ("8 |     return price(name)", "5 |     wait()", "5 |     time.sleep(3)"):
        assert line in text
    assert "+     return await asyncio.to_thread(price, name)" in text


@pytest.mark.parametrize("form", ["full", "concise", "json", "sarif", "github", "gitlab", "junit"])
def test_two_runs_give_the_same_bytes_whatever_is_named_and_in_whichever_order(shop: Path, form: str) -> None:
    names = [os.path.join("shop", f"{name}.py") for name in ("views", "store", "prices", "__init__")]
    first = loopsafe("check", "-f", form, *names)
    assert first.stdout
    assert loopsafe("check", "-f", form, "-j2", *reversed(names)).stdout == first.stdout
    assert loopsafe("check", "-f", form, ".", names[0], "--no-cache").stdout == first.stdout


def test_another_loopsafe_does_not_repeat_an_answer(shop: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    source = os.path.dirname(marks.__file__)
    shutil.copytree(source, other / "loopsafe", ignore=shutil.ignore_patterns("__pycache__"))
    rule = other / "loopsafe" / "lint" / "rules" / "sleep.py"
    rule.write_text(rule.read_text("utf-8").replace("to sleep", "to a nap"), "utf-8")
    for path in (shop, *shop.rglob("*")):
        os.utime(path, (1e9, 1e9))
    cache = str(tmp_path_factory.mktemp("cache"))
    first = loopsafe("check", LOOPSAFE_CACHE_DIR=cache)
    second = loopsafe("check", LOOPSAFE_CACHE_DIR=cache, PYTHONPATH=str(other))
    assert (b"to a nap" in first.stdout, b"to a nap" in second.stdout) == (False, True)


def test_one_file_from_another_folder_has_the_same_findings(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = json.loads(loopsafe("check", "-f", "json").stdout)["findings"]
    monkeypatch.chdir(shop / "shop")
    alone = json.loads(loopsafe("check", "-f", "json", "views.py").stdout)["findings"]
    assert [(f["line"], f["code"], len(f["hops"])) for f in alone] == [
        (f["line"], f["code"], len(f["hops"])) for f in whole
    ]


def test_standard_input_stands_for_the_file_it_names(shop: Path) -> None:
    text = VIEWS.replace("    time.sleep(1)\n", "").encode()
    seen = loopsafe("check", "-", "--stdin-filename", "shop/views.py", "-f", "concise", stdin=text)
    assert seen.returncode == 1
    assert seen.stdout.startswith(b"shop/views.py:7:12: LS301 ")
    assert seen.stdout.count(b"\n") == 1


def test_why_draws_the_path(shop: Path) -> None:
    seen = loopsafe("why", "shop/views.py:8")
    assert seen.returncode == 0
    assert seen.stdout.count(b":::") == 2


def test_a_broken_file_is_one_line_and_the_rest_goes_on(shop: Path) -> None:
    (shop / "shop" / "broken.py").write_text("def f(:\n", encoding="utf-8")
    (shop / "shop" / "binary.py").write_bytes(b"\x00\xff\xfe")
    os.symlink("loop.py", shop / "shop" / "loop.py")
    seen = loopsafe("check", "-f", "concise")
    assert seen.returncode == 1
    lines = seen.stdout.decode().splitlines()
    troubles = [line for line in lines if " LS900 " in line]
    assert [os.path.basename(line.partition(":")[0]) for line in troubles] == ["binary.py", "broken.py", "loop.py"]
    assert len(lines) == len(troubles) + 2
    assert loopsafe("check", "shop/broken.py").returncode == 2


def test_a_reader_that_goes_away_is_no_trouble(shop: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    seen = subprocess.run(
        [sys.executable, "-m", "loopsafe", "check"], stdout=writer, stderr=subprocess.PIPE, timeout=60, check=False
    )
    os.close(writer)
    assert (seen.returncode, seen.stderr) == (1, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_an_output_that_is_full_is_an_error_and_no_defect(shop: Path) -> None:
    with open("/dev/full", "wb") as full:
        seen = subprocess.run(
            [sys.executable, "-m", "loopsafe", "check"], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )
    complaint = b"loopsafe: error: standard output cannot be written: no space left on device\n"
    assert (seen.returncode, seen.stderr) == (2, complaint)


def test_an_output_that_is_closed_gets_nothing(shop: Path) -> None:
    for command in ("check", "fix --unsafe --diff", "rules"):
        script = f'exec "$0" -m loopsafe {command} >&-'
        seen = subprocess.run(["sh", "-c", script, sys.executable], stderr=subprocess.PIPE, timeout=60, check=False)
        assert (seen.returncode, b"defect" in seen.stderr) == (int(command == "check"), False), seen.stderr


def test_a_terminal_gets_colours_and_lines_that_fit(shop: Path) -> None:
    pty = pytest.importorskip("pty")
    fcntl = pytest.importorskip("fcntl")
    termios = pytest.importorskip("termios")
    outside, inside = pty.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 60, 0, 0))
    environment = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    environment["TERM"] = "xterm-256color"
    command = [sys.executable, "-m", "loopsafe", "check", "shop/views.py"]
    process = subprocess.Popen(command, stdout=inside, stderr=inside, env=environment)
    os.close(inside)
    seen = b""
    try:
        while chunk := os.read(outside, 65536):
            seen += chunk
    except OSError:  # Linux says so when the other side is closed
        pass
    os.close(outside)
    assert process.wait(60) == 1
    text = seen.decode().replace("\r\n", "\n")
    assert "\x1b[1;31mLS101\x1b[0m" in text
    frames = [line for line in re.sub(r"\x1b\[[\d;]*m", "", text).splitlines() if re.match(r" *\d* [|+] ", line)]
    assert frames
    assert max(map(len, frames)) <= 60


def test_an_output_that_cannot_say_it_gets_escapes(shop: Path) -> None:
    (shop / "shop" / "views.py").write_text(
        'import time\n\nasync def f():\n    "→ü日"; time.sleep(1)\n', encoding="utf-8"
    )
    seen = loopsafe("check", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert seen.returncode == 1
    assert b"\\u2192\\xfc\\u65e5" in seen.stdout


def test_ctrl_c_ends_the_run_with_130(shop: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "loopsafe", "check", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a background job would have it ignored
    )
    time.sleep(1.5)  # it waits for its standard input now, also on a busy machine
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 130
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.stdin is not None
    process.stdin.close()


def test_fix_shows_checks_writes_and_then_has_nothing_to_do(shop: Path) -> None:
    views = shop / "shop" / "views.py"
    shown = loopsafe("fix", "--unsafe", "--diff")
    assert shown.returncode == 0
    assert b"\n-    time.sleep(1)\n" in shown.stdout
    assert b"\n+    await asyncio.sleep(1)\n" in shown.stdout
    assert loopsafe("fix", "--unsafe", "--check").returncode == 1
    assert views.read_text(encoding="utf-8") == VIEWS

    patched = subprocess.run(["git", "apply", "--check", "-"], input=shown.stdout, capture_output=True, check=False)
    assert (patched.returncode, patched.stderr) == (0, b"")

    fixed = loopsafe("fix", "--unsafe")
    assert fixed.returncode == 0
    assert b"Fixed 2 findings in 1 file (LS101 1, LS301 1).\n" in fixed.stdout
    text = views.read_text(encoding="utf-8")
    assert "    await asyncio.sleep(1)\n    return await asyncio.to_thread(price, name)\n" in text
    assert loopsafe("check").returncode == 0
    again = loopsafe("fix", "--unsafe", "--check")
    assert (again.returncode, again.stdout) == (0, b"Nothing to fix.\n")


def test_a_diff_quotes_the_names_that_would_break_it(shop: Path) -> None:
    os.rename(shop / "shop" / "views.py", shop / "shop" / 'a "\n\x1b[31m.py')
    shown = loopsafe("fix", "--unsafe", "--diff").stdout
    assert shown.startswith(b'--- "a/shop/a \\"\\n\\033[31m.py"\n+++ "b/shop/')
    patched = subprocess.run(["git", "apply", "--check", "-"], input=shown, capture_output=True, check=False)
    assert (patched.returncode, patched.stderr) == (0, b"")


def test_what_is_kept_for_many_places_is_told_at_three_and_repaired_at_all(shop: Path) -> None:
    views = "\n\n".join(f"async def view_{n}():\n    return rates()\n" for n in range(13))
    text = f"import functools\nimport time\n\n\n@functools.cache\ndef rates():\n    time.sleep(1)\n\n\n{views}"
    (shop / "shop" / "views.py").write_text(text, encoding="utf-8")
    assert loopsafe("check").stdout.count(b"the first time only; 10 more places not listed") == 3
    last = len(text.splitlines())
    assert b"LS301 `rates()` reaches `time.sleep`" in loopsafe("why", f"shop/views.py:{last}").stdout
    assert b"Fixed 13 findings in 1 file (LS301 13).\n" in loopsafe("fix", "--unsafe").stdout
    assert loopsafe("check").returncode == 0


def test_what_is_kept_for_few_places_is_told_at_all(shop: Path) -> None:
    views = "\n\n".join(f"async def view_{n}():\n    return rates()\n" for n in range(10))
    text = f"import functools\nimport time\n\n\n@functools.cache\ndef rates():\n    time.sleep(1)\n\n\n{views}"
    (shop / "shop" / "views.py").write_text(text, encoding="utf-8")
    assert loopsafe("check").stdout.count(b"`rates()` reaches `time.sleep`") == 10


def test_fix_without_unsafe_says_what_it_would_take(shop: Path) -> None:
    seen = loopsafe("fix")
    assert b"Fixed nothing.\n`--unsafe` may fix 2 findings.\n" in seen.stdout


def test_the_report_offers_a_safe_fix_as_what_it_is(shop: Path) -> None:
    text = "import asyncio\n\n\nasync def f():\n    asyncio.get_event_loop()\n"
    (shop / "shop" / "views.py").write_text(text, encoding="utf-8")
    seen = loopsafe("check").stdout.decode()
    assert "help: `loopsafe fix` writes\n5 +     asyncio.get_running_loop()\n" in seen
    assert "fixable: 1 with `loopsafe fix`." in seen
    assert b"Fixed 1 finding in 1 file (LS403 1).\n" in loopsafe("fix").stdout


def test_a_configured_limit_makes_its_fix_safe_everywhere(shop: Path) -> None:
    text = "import threading\n\n\ndef stop(worker: threading.Thread) -> None:\n    worker.join()\n"
    (shop / "shop" / "views.py").write_text(text, encoding="utf-8")
    assert b"`--unsafe` may fix 1 finding.\n" in loopsafe("fix").stdout
    with (shop / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("wait-timeout = 30\n")
    seen = loopsafe("check").stdout.decode()
    assert "help: `loopsafe fix` writes\n5 +     join_thread(worker, timeout=30)\n" in seen
    assert "fixable: 1 with `loopsafe fix`." in seen
    assert b"Fixed 1 finding in 1 file (LS501 1).\n" in loopsafe("fix").stdout


def test_fix_of_standard_input_prints_the_new_source(shop: Path) -> None:
    seen = loopsafe(
        "fix", "-", "--unsafe", "--stdin-filename", "shop/views.py", stdin=VIEWS.replace("\n", "\r\n").encode()
    )
    assert seen.returncode == 0
    assert b"    await asyncio.sleep(1)\r\n" in seen.stdout
    assert b"Fixed 2 findings" in seen.stderr
    clean = b"x = 1\n"
    assert loopsafe("fix", "-", "--stdin-filename", "shop/x.py", stdin=clean).stdout == clean


def test_fix_reports_a_file_it_cannot_write_and_goes_on(shop: Path) -> None:
    other = shop / "shop" / "other.py"
    other.write_text(VIEWS, encoding="utf-8")
    # Nothing is read-only for root, who may be running this.
    script = """
import sys
from loopsafe import cli
from loopsafe.lint import fixes

write = fixes.write


def refusing(change):
    if change.path.endswith("views.py"):
        raise PermissionError(13, "The file is read-only", change.path)
    write(change)


fixes.write = refusing
sys.exit(cli.main(["fix", "--unsafe"]))
"""
    seen = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, timeout=60)
    assert seen.returncode == 2
    assert b"views.py: not written: the file is read-only\n" in seen.stderr
    assert b"Fixed 2 findings in 1 file " in seen.stdout
    assert b"LS101 not fixed: its file could not be written\n" in seen.stdout
    assert b"no fix" not in seen.stdout
    assert (shop / "shop" / "views.py").read_text(encoding="utf-8") == VIEWS
    assert "await asyncio.sleep(1)" in other.read_text(encoding="utf-8")


def test_why_says_that_the_file_cannot_be_parsed(shop: Path) -> None:
    (shop / "shop" / "views.py").write_text("async def f(:\n", encoding="utf-8")
    seen = loopsafe("why", "shop/views.py:1")
    assert (seen.returncode, seen.stdout) == (2, b"")
    assert b"shop/views.py:1:13: LS900 cannot be parsed: invalid syntax\n" in seen.stderr


def test_the_real_rules_can_be_listed_explained_and_selected(shop: Path) -> None:
    rules = json.loads(loopsafe("rules", "-f", "json").stdout)
    assert {"LS101", "LS301"} <= {rule["code"] for rule in rules}
    assert loopsafe("explain", "sleep").stdout.startswith(b"LS101 sleep\n")
    seen = loopsafe("check", "--select", "LS3", "-f", "concise").stdout
    assert (seen.count(b"LS301"), seen.count(b"\n")) == (1, 1)
