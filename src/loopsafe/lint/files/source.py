"""From bytes to text and tree: encodings, and every way a file can refuse to be Python, as values."""

from __future__ import annotations

import ast
import io
import tokenize
import warnings
from typing import TYPE_CHECKING

from loopsafe.lint.depth import deep
from loopsafe.lint.extract import extract
from loopsafe.lint.model import Trouble

if TYPE_CHECKING:
    from loopsafe.lint.facts import ModuleFacts

LONGEST = 72
"""Characters of source that are quoted in a message or a hop."""


def decode(data: bytes) -> str:
    """The text of a source file, by its BOM or coding cookie; raises ``SyntaxError`` or ``UnicodeDecodeError``."""
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise
    except (LookupError, UnicodeError):  # a codec that is there, but makes no text of bytes: rot13, undefined
        raise SyntaxError(f"unknown encoding: {encoding}") from None


def read_facts(data: bytes, path: str) -> ModuleFacts | Trouble:
    """The facts of a file's bytes, or what is wrong with them."""
    try:
        text = decode(data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = compile(data, path, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        assert isinstance(tree, ast.Module)
        with deep():
            return extract(tree, text)
    except SyntaxError as error:
        message = error.msg or "invalid syntax"
        return Trouble(path, f"cannot be parsed: {message}", error.lineno or 1, error.offset or 1)
    except UnicodeDecodeError as error:
        return Trouble(path, f"is not {error.encoding} text: byte {error.object[error.start]:#04x} at {error.start}")
    except (RecursionError, MemoryError):
        return Trouble(path, "is nested too deeply to be analysed")
    except ValueError as error:
        return Trouble(path, f"cannot be parsed: {error}")


class Text:
    """The lines of a file, to quote from."""

    __slots__ = ("lines",)

    def __init__(self, data: bytes) -> None:
        try:
            text = decode(data)
        except (SyntaxError, UnicodeDecodeError):
            text = data.decode("utf-8", "replace")
        self.lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def line(self, number: int) -> str:
        """Line ``number``, from 1; empty past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def column(self, line: int, offset: int) -> int:
        """The column in characters, from 1, of a byte offset as the parser counts them."""
        text = self.line(line)
        return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace")) + 1

    def segment(self, line: int, column: int, end_line: int, end_column: int) -> str:
        """The source between two places (columns from 1, end exclusive), on one line and not too long."""
        if line == end_line:
            text = self.line(line)[column - 1 : end_column - 1]
        else:
            inner = [self.line(number).strip() for number in range(line + 1, end_line)]
            text = " ".join([self.line(line)[column - 1 :], *inner, self.line(end_line)[: end_column - 1].strip()])
            text = text.replace("( ", "(").replace(", )", ")").replace(" )", ")")
        return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
