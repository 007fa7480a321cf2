"""Sounds of Windows."""
from loopsafe.marks import blocks

SND_ASYNC: int  # windows
SND_FILENAME: int  # windows
SND_ALIAS: int  # windows
SND_NOWAIT: int  # windows
# documented: waits until the sound has ended, unless SND_ASYNC is among the flags
def PlaySound(sound, flags) -> None: ...  # windows
@blocks("sleep")
def Beep(frequency, duration) -> None: ...  # windows
def MessageBeep(type=0) -> None: ...  # windows
