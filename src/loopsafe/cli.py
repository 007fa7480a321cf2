"""The command line: find the command, run it, turn what it says or raises into an exit code."""

from __future__ import annotations

import sys

from loopsafe.commands import output
from loopsafe.commands.arguments import UsageError, parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

    from loopsafe.commands.arguments import Command

TROUBLE = 2
INTERRUPTED = 130
EXTRAS = {"rich": "lint", "tomli": "lint", "flake8": "lint", "distributed": "dask", "dask": "dask"}


def program() -> NoReturn:
    """`main` as a process, which ends with it: what it holds, up to all facts of a project, is not taken apart, and no
    garbage looked for in it."""
    import gc
    import os

    gc.disable()
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:  # noqa: SIM105 - contextlib is not free
            stream.flush()
        except (AttributeError, OSError, ValueError):  # none, gone, or closed
            pass
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``loopsafe`` with ``argv``; the exit code."""
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except UsageError as error:
        return _complain(f"{error}\nTry `loopsafe --help` or `loopsafe COMMAND --help`.")
    except ModuleNotFoundError as error:
        extra = EXTRAS.get((error.name or "").partition(".")[0])
        if extra is None:
            return _defect()
        return _complain(f'this needs {error.name}: pip install "loopsafe[{extra}]"')
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        output.close_quietly()
        return TROUBLE
    except output.Unwritable as error:
        return _complain(str(error))
    except Exception as error:
        from loopsafe.lint.configuration.errors import ConfigError  # an answer that is known needs no configuration

        return _complain(str(error)) if isinstance(error, ConfigError) else _defect()


def _run(words: list[str]) -> int:
    """Find the command of the first word and run it."""
    if not words or words[0] in ("-h", "--help", "help"):
        from loopsafe.commands import help as help_text

        named = [_named(word) for word in words[1:2]]
        output.write(help_text.of(named[0]) if named else help_text.overview())
        return 0 if words else TROUBLE
    if words[0] in ("-V", "--version"):
        from loopsafe.commands.version import version

        output.write(f"loopsafe {version()}\n")
        return 0
    command = _named(words[0])
    if any(word in ("-h", "--help") for word in words[1:]):
        from loopsafe.commands import help as help_text

        output.write(help_text.of(command))
        return 0
    module = __import__(f"loopsafe.commands.{command.module}", fromlist=["run"])
    code: int = module.run(parse(words[1:], command))
    return code


def _named(word: str) -> Command:
    from loopsafe.commands.table import COMMANDS

    for command in COMMANDS:
        if command.name == word:
            return command
    raise UsageError(_unknown(word, COMMANDS))


def _unknown(word: str, commands: Sequence[Command]) -> str:
    import os

    if os.path.exists(word):
        return f"{word} is no command; to check it: loopsafe check {word}"
    if word.startswith("-"):
        return f"unknown option {word} before the command"
    from loopsafe.lint.configuration.settings import did_you_mean

    return f"unknown command {word}{did_you_mean(word, [command.name for command in commands])}"


def _complain(text: str) -> int:
    output.warn(f"loopsafe: error: {text}\n")
    return TROUBLE


def _defect() -> int:
    """A defect of ours must not look like findings: exit code 1 is theirs."""
    import traceback

    from loopsafe.commands.version import version

    return _complain(f"a defect of loopsafe {version()}, please report it:\n\n{traceback.format_exc()}")
