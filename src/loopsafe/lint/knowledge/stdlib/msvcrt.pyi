"""The C runtime of Windows."""
from loopsafe.marks import blocks

LK_LOCK = 1  # windows
LK_NBLCK = 2  # windows
LK_UNLCK = 0  # windows
# documented: tries ten times, a second apart
@blocks("sleep", duration="long", never_if={"mode": (LK_NBLCK, LK_UNLCK)})
def locking(fd, mode, nbytes, /) -> None: ...  # windows
def setmode(fd, mode, /) -> int: ...  # windows
def open_osfhandle(handle, flags, /) -> int: ...  # windows
def get_osfhandle(fd, /) -> int: ...  # windows
def kbhit() -> bool: ...  # windows
@blocks("console", duration="unbounded")
def getch() -> bytes: ...  # windows
@blocks("console", duration="unbounded")
def getwch() -> str: ...  # windows
@blocks("console", duration="unbounded")
def getche() -> bytes: ...  # windows
@blocks("console", duration="unbounded")
def getwche() -> str: ...  # windows
def putch(char, /) -> None: ...  # windows
def putwch(unicode_char, /) -> None: ...  # windows
def ungetch(char, /) -> None: ...  # windows
def heapmin() -> None: ...  # windows
