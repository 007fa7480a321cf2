"""Fetches the pinned packages that speed and false alarms are measured on.

    python -m tests.corpus DIR [--set ha|primer|main]

Wheels come from the package index through pip and are unpacked, never installed and never run. Only Python sources are
kept. `DIR/ha` is one application, a project root of its own; `DIR/primer/NAME` and `DIR/main/NAME` hold one
distribution each. What is there in the pinned version is not fetched again.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

HA = {"homeassistant": "2024.3.3"}

PRIMER = {
    "aiohttp": "3.14.5",
    "anyio": "4.16.0",
    "chainlit": "2.12.0",
    "discord-py": "2.7.1",
    "fastapi": "0.165.0",
    "fastmcp-slim": "4.2.0",
    "gradio": "6.31.0",
    "httpx": "0.28.1",
    "langchain-core": "1.8.2",
    "litellm": "1.109.1",
    "mcp": "2.3.0",
    "open-webui": "0.12.4",
    "prefect": "3.9.1",
    "python-telegram-bot": "22.8",
    "starlette": "1.10.0",
    "textual": "8.2.8",
    "tornado": "6.6.1",
}

MORE = {
    "aiobotocore": "3.10.0",
    "aiogram": "3.31.0",
    "apache-airflow-core": "3.3.2",
    "azure-cosmos": "4.17.1",
    "azure-mgmt-compute": "39.0.0",
    "azure-storage-blob": "12.31.1",
    "botocore": "1.44.5",
    "celery": "5.7.0",
    "dask": "2026.8.0",
    "disnake": "2.12.2",
    "distributed": "2026.8.0",
    "django": "6.1.3",
    "faststream": "0.7.8",
    "google-cloud-dialogflow-cx": "2.9.0",
    "haystack-ai": "3.4.1",
    "hikari": "2.7.0",
    "jupyter-server": "2.21.1",
    "kubernetes-asyncio": "36.1.0",
    "langchain": "1.5.0",
    "langchain-community": "0.4.2",
    "langgraph": "1.2.22",
    "litestar": "2.25.0",
    "llama-index-core": "0.14.25",
    "matrix-synapse": "1.163.2",
    "mitmproxy": "12.3.1",
    "nicegui": "3.18.0",
    "pulumi": "3.272.0",
    "pydantic-ai-slim": "2.68.0",
    "pymongo": "4.20.0",
    "quart": "0.20.0",
    "ray": "2.60.0",
    "redis": "8.1.0",
    "sanic": "25.12.1",
    "scrapy": "2.19.0",
    "sentry-sdk": "2.75.0",
    "sqlalchemy": "2.1.9",
    "stripe": "16.1.0",
    "telethon": "1.45.0",
    "temporalio": "1.35.0",
    "twisted": "26.10.0",
}

SETS: Mapping[str, Mapping[str, str]] = {"ha": HA, "primer": PRIMER, "main": {**HA, **PRIMER, **MORE}}

# One platform and one Python for everybody: the same files wherever the corpus is fetched.
TARGET = (
    "--python-version=3.12",
    "--implementation=cp",
    *(f"--abi={abi}" for abi in ("cp312", "abi3", "none")),
    *(f"--platform={tag}_x86_64" for tag in ("manylinux_2_28", "manylinux_2_17", "manylinux2014", "manylinux1")),
)

STAMP = ".corpus-version"


class CorpusError(Exception):
    """Something could not be fetched; the message says what to do."""


def place(root: Path, set_name: str, name: str) -> Path:
    """Where a distribution is unpacked: a set of one is the set's folder itself, a project root."""
    return root / set_name if len(SETS[set_name]) == 1 else root / set_name / name


def kept(members: Iterable[str]) -> Iterator[tuple[str, PurePosixPath]]:
    """The archive members worth keeping, each with its path below the distribution's folder."""
    for member in members:
        path = PurePosixPath(member)
        if path.suffix not in {".py", ".pyi"} and path.name != "pyproject.toml":
            continue
        parts = path.parts
        if len(parts) > 2 and parts[0].endswith(".data"):
            parts = parts[2:]
        if ".." not in parts and not path.is_absolute():
            yield member, PurePosixPath(*parts)


def download(name: str, version: str, folder: Path) -> Path:
    """Fetch one wheel with pip."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--only-binary=:all:", *TARGET, "--dest", str(folder), f"{name}=={version}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        errors = [line for line in done.stderr.splitlines() if not line.startswith("WARNING")]
        last = errors[-1] if errors else f"pip ended with {done.returncode}"
        raise CorpusError(f"cannot fetch {name} {version}: {last}; is the package index reachable through pip?")
    return next(folder.glob("*.whl"))


def unpack(wheel: Path, folder: Path) -> None:
    """Write a wheel's Python sources below `folder`."""
    try:
        with zipfile.ZipFile(wheel) as archive:
            for member, path in kept(archive.namelist()):
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(member))
    except zipfile.BadZipFile as error:
        raise CorpusError(f"{wheel.name} is not a wheel ({error}); run the command again") from error
    if not folder.exists():
        raise CorpusError(f"{wheel.name} holds no Python source: pin the distribution that does in tests/corpus.py")


def fetch(root: Path, set_name: str, name: str, version: str) -> bool:
    """Have one distribution in place; False when it was there already."""
    target = place(root, set_name, name)
    stamp = target / STAMP
    if stamp.is_file() and stamp.read_text("utf-8").strip() == version:
        return False
    if target.exists() and not stamp.is_file() and any(target.iterdir()):
        raise CorpusError(f"{target} was not made by this command: move it away or choose another folder")
    root.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root, prefix=".fetch-") as scratch:
        fresh = Path(scratch, "unpacked")
        unpack(download(name, version, Path(scratch)), fresh)
        (fresh / STAMP).write_text(version + "\n", "utf-8")
        if target.exists():
            shutil.rmtree(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.rename(target)
    return True


def census(folder: Path) -> str:
    """What is below a folder, in a line."""
    files = size = with_async = 0
    for path in folder.rglob("*.py"):
        data = path.read_bytes()
        files, size, with_async = files + 1, size + len(data), with_async + (b"async def" in data)
    return f"{files} .py files, {size / 1e6:.1f} MB, {with_async} with async def"


def main(argv: list[str] | None = None) -> int:
    """Fetch the sets asked for and say what they hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description="Fetch the pinned corpora.")
    parser.add_argument("directory", type=Path, metavar="DIR", help="where to unpack; outside the repository")
    parser.add_argument("--set", dest="sets", action="append", choices=SETS, help="may be repeated; default: all")
    options = parser.parse_args(argv)
    failed = False
    for set_name in options.sets or SETS:
        for name, version in SETS[set_name].items():
            try:
                done = "fetched" if fetch(options.directory, set_name, name, version) else "there"
                print(f"{set_name}: {name} {version} {done}", flush=True)
            except (CorpusError, OSError) as error:
                failed = True
                print(f"{set_name}: {error}", file=sys.stderr, flush=True)
        print(f"{set_name}: {census(options.directory / set_name)}", flush=True)
    return 2 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
