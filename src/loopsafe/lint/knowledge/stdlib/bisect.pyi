"""Sorted lists."""

from loopsafe.marks import calls, operates

@calls("key")
@operates("__lt__", "x")
def insort_right(a, x, lo=0, hi=None, *, key=None) -> None: ...
@calls("key")
@operates("__lt__", "x")
def bisect_right(a, x, lo=0, hi=None, *, key=None) -> int: ...
@calls("key")
@operates("__lt__", "x")
def insort_left(a, x, lo=0, hi=None, *, key=None) -> None: ...
@calls("key")
@operates("__lt__", "x")
def bisect_left(a, x, lo=0, hi=None, *, key=None) -> int: ...
@calls("key")
@operates("__lt__", "x")
def bisect(a, x, lo=0, hi=None, *, key=None) -> int: ...
@calls("key")
@operates("__lt__", "x")
def insort(a, x, lo=0, hi=None, *, key=None) -> None: ...
