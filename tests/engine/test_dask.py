"""Extraction on a Dask cluster: a real scheduler with two worker processes."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.engine.project import FILES, write

if TYPE_CHECKING:
    from pathlib import Path

distributed = pytest.importorskip("distributed")
pytestmark = [pytest.mark.slow, pytest.mark.others]


def command(folder: Path, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "loopsafe", "check", "-f", "json", *arguments],
        cwd=folder, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout


def test_a_cluster_gives_the_same_answer(tmp_path: Path) -> None:
    project = write(tmp_path)
    for number in range(30):
        (project / f"app/more{number}.py").write_text(f"# {number}\n" + FILES["app/views.py"])
    (project / "app/broken.py").write_text("def (:\n")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as cluster:
        assert command(project, "--dask", cluster.scheduler_address, "--no-cache") == command(project, "--no-cache")
        assert command(project, "--dask", cluster.scheduler_address) == command(project, "--no-cache")
    assert list((project / ".loopsafe_cache").glob("facts-*"))


def test_no_scheduler_there_is_said(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "loopsafe", "check", "--dask", "tcp://127.0.0.1:1", "."],
        cwd=write(tmp_path), capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "1s"},
    )  # fmt: skip
    assert done.returncode == 2
    assert "--dask" in done.stderr
