"""Names callables and places in messages, the way a traceback would."""

from __future__ import annotations

import functools
import sys
import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import CodeType, FrameType, TracebackType

PACKAGE = __package__ or "loopsafe.runtime"


def callable_name(fn: object) -> str:
    """Return the name a reader knows `fn` by: its qualified name, the partial's target, else its type."""
    while isinstance(fn, functools.partial):
        fn = fn.func
    try:
        name = getattr(fn, "__qualname__", None) or getattr(fn, "__name__", None)
    except Exception:  # a proxy of the user's; a message must not fail for want of a name
        name = None
    if isinstance(name, str):
        return name.replace("<locals>.", "")
    return f"{type(fn).__qualname__} object"


def place(frame: FrameType | None) -> str:
    """Return ``file:line in function`` for a frame; the line is where the frame is now."""
    if frame is None:
        return "an unknown place"
    code: CodeType = frame.f_code
    return f"{code.co_filename}:{frame.f_lineno} in {getattr(code, 'co_qualname', code.co_name)}"


def users_frame(frame: FrameType | None) -> FrameType | None:
    """Return the nearest frame, going outwards, that is not ours."""
    while frame is not None and frame.f_globals.get("__package__") == PACKAGE:
        frame = frame.f_back
    return frame


def trim_traceback(error: BaseException) -> TracebackType | None:
    """Take the frames of ours that it begins with off the exception's traceback, and return what is left."""
    tb = error.__traceback__
    while tb is not None and tb.tb_frame.f_globals.get("__package__") == PACKAGE:
        tb = tb.tb_next
    error.with_traceback(tb)  # not by assignment: a frozen dataclass would refuse, and its waiter would wait for ever
    return tb


def thread_stack(ident: int | None, limit: int = 12) -> str:
    """Return where a thread is now, innermost call last, or why that cannot be shown.

    Args:
        ident: the thread's identifier, as `threading.get_ident` gives it.
        limit: at most so many frames, the innermost ones.
    """
    frame = sys._current_frames().get(ident) if ident is not None else None
    if frame is None:
        return "  (no Python stack: it is not a thread of this process, or has not started or has ended)\n"
    return "".join(traceback.format_stack(frame)[-limit:])
