"""A small project in which findings depend on other files, and the shapes of reports to compare."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from loopsafe.lint import engine
from loopsafe.lint.configuration import config
from loopsafe.lint.index import Options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from loopsafe.lint.model import Report

FILES = {
    "pyproject.toml": '[tool.loopsafe]\nextend-select = ["LS107"]\n',
    "app/__init__.py": "",
    "app/store.py": """\
import os
import sqlite3

import requests


class Store:
    def __init__(self, path):
        self.path = path

    def load(self):
        with open(self.path) as stream:
            return stream.read()

    def size(self):
        return os.stat(self.path).st_size


def fetch(url):
    return requests.get(url)


def rows(path):
    return sqlite3.connect(path).execute("select 1").fetchall()
""",
    "app/service.py": """\
from app.store import Store, fetch


class Service:
    def __init__(self, store: Store):
        self.store = store

    def report(self):
        return self.store.load()


def call(f, argument):
    return f(argument)


def page(url):
    return call(fetch, url)
""",
    "app/views.py": """\
import time

from app.service import Service, page
from app.store import Store, rows


async def show(url):
    time.sleep(0.1)
    return page(url)


async def report(path):
    return Service(Store(path)).report()


async def both(store: Store):
    return store.size(), rows("x")
""",
    "app/other.py": """\
import asyncio

from app.store import fetch


async def fine(url):
    return await asyncio.to_thread(fetch, url)


async def late(url):
    return await asyncio.to_thread(fetch(url))
""",
}


def write(folder: Path, files: Mapping[str, str] = FILES) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def python_files(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.rglob("*.py"))


def run(folder: Path, *paths: str | Path, cache: bool = False, jobs: int = 1) -> Report:
    settings = config.load(folder)
    return engine.check(
        [os.fspath(path) for path in paths] or [str(folder)], settings, options=Options(jobs=jobs, use_cache=cache)
    )


def lines(report: Report) -> list[tuple[object, ...]]:
    """Findings as they can be compared between runs that named files differently."""
    return [
        (
            os.path.abspath(finding.path), finding.span, finding.code, finding.message, finding.function,
            finding.primitive, finding.severity, finding.confidence, finding.fix,
            tuple((os.path.abspath(hop.path), hop.line, hop.column, hop.text, hop.function) for hop in finding.hops),
        )
        for finding in report.findings
    ]  # fmt: skip
