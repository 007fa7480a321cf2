"""Tokens of Python source; open() opens a file."""
from typing import Any, Iterator
from io import TextIOWrapper

from loopsafe.marks import blocks, iterates

def tokenize(readline) -> Iterator[TokenInfo]:
    readline()
    yield TokenInfo()
def detect_encoding(readline): ...
@iterates("iterable")
def untokenize(iterable) -> Any: ...
class TokenInfo(tuple[Any]):
    type: int
    string: str
    start: tuple[int, int]
    end: tuple[int, int]
    line: str
    exact_type: int
class TokenError(Exception): ...
@blocks("file")
def open(filename) -> TextIOWrapper: ...
def generate_tokens(readline) -> Iterator[TokenInfo]:
    readline()
    yield TokenInfo()

tok_name: dict[int, str]
COMMENT: int
NL: int
ENCODING: int
NAME: int
OP: int
STRING: int
NUMBER: int
NEWLINE: int
INDENT: int
DEDENT: int
ENDMARKER: int
