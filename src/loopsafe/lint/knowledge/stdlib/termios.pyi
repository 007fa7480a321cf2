"""Terminals."""
from typing import Any

from loopsafe.marks import waits

def tcgetattr(fd, /) -> list[Any]: ...
def tcsetattr(fd, when, attributes, /): ...
def tcsendbreak(fd, duration, /): ...
@waits("other")
def tcdrain(fd, /): ...  # documented: waits until the output has been transmitted
def tcflush(fd, queue, /): ...
def tcflow(fd, action, /): ...
class error(Exception): ...
def tcgetwinsize(fd, /): ...  # 3.11+
def tcsetwinsize(fd, winsize, /): ...  # 3.11+
TCSANOW: int
TCSADRAIN: int
TCSAFLUSH: int
ECHO: int
ICANON: int
VMIN: int
VTIME: int
