"""``loopsafe baseline``: write down the findings there are."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from loopsafe.commands import output
from loopsafe.commands.analysis import analyse, plan
from loopsafe.lint.configuration.errors import ConfigError
from loopsafe.lint.files.writing import replace
from loopsafe.lint.report.statistics import count
from loopsafe.lint.verdicts.baseline import dumps, entries, loads

if TYPE_CHECKING:
    from loopsafe.commands.arguments import Arguments
    from loopsafe.lint.configuration.config import Config
    from loopsafe.lint.verdicts.baseline import Entry

NAME = "loopsafe-baseline.json"


def run(arguments: Arguments) -> int:
    """Analyse, and write every finding to the file; 0 when it is written."""
    made = plan(arguments)
    report = analyse(made, arguments)
    if not report.checked:
        output.warn_of(report.troubles)
        output.warn("loopsafe: error: nothing could be checked, so no baseline is written\n")
        return 2
    config = made.config
    path = file_of(config) or os.path.join(config.folder, NAME)
    known = entries(report.findings, config.folder)
    _save(path, dumps(known))
    shown = os.path.relpath(path)
    output.write(f"Wrote {count(len(report.findings), 'finding')} to {shown}.\n")
    if not config.baseline:
        inside = os.path.relpath(path, config.folder).replace(os.sep, "/")
        output.write(
            f'Use it with `loopsafe check --baseline {shown}`, or with baseline = "{inside}" in [tool.loopsafe].\n'
        )
    output.warn_of(report.troubles)
    return 0


def _save(path: str, text: str) -> None:
    """Write the baseline; what is there stays where that cannot be done."""
    try:
        replace(path, text.encode())
    except OSError as error:
        raise output.unwritable(path, error) from None


def file_of(config: Config) -> str:
    """Where the baseline lies; empty when there is none."""
    return os.path.join(config.folder, config.baseline) if config.baseline else ""


def read(config: Config) -> list[Entry]:
    """The entries of the configured baseline."""
    path = file_of(config)
    try:
        with open(path, encoding="utf-8") as stream:
            return loads(stream.read(), path)
    except FileNotFoundError:
        raise ConfigError(f"{path}: there is no such baseline; write it with `loopsafe baseline`") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from None
