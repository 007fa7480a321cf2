"""Comparing files and directories."""

from loopsafe.marks import blocks

def clear_cache() -> None: ...
@blocks("file")
def cmp(f1, f2, shallow=True) -> bool: ...
class dircmp:
    left: str
    right: str
    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True) -> None: ...
    @blocks("file")
    def report(self): ...
    @blocks("file")
    def report_partial_closure(self): ...
    @blocks("file")
    def report_full_closure(self): ...
    @property
    @blocks("metadata")
    def left_list(self) -> list[str]: ...  # dynamic
    @property
    @blocks("metadata")
    def right_list(self) -> list[str]: ...  # dynamic
    @property
    @blocks("metadata")
    def common(self) -> list[str]: ...  # dynamic
    @property
    @blocks("metadata")
    def left_only(self) -> list[str]: ...  # dynamic
    @property
    @blocks("metadata")
    def right_only(self) -> list[str]: ...  # dynamic
    @property
    @blocks("metadata")
    def common_dirs(self) -> list[str]: ...  # dynamic
    @property
    @blocks("metadata")
    def common_files(self) -> list[str]: ...  # dynamic
    @property
    @blocks("metadata")
    def common_funny(self) -> list[str]: ...  # dynamic
    @property
    @blocks("file")
    def same_files(self) -> list[str]: ...  # dynamic
    @property
    @blocks("file")
    def diff_files(self) -> list[str]: ...  # dynamic
    @property
    @blocks("file")
    def funny_files(self) -> list[str]: ...  # dynamic
    @property
    @blocks("metadata")
    def subdirs(self) -> dict[str, dircmp]: ...  # dynamic
@blocks("file")
def cmpfiles(a, b, common, shallow=True) -> tuple[list[str], list[str], list[str]]: ...
DEFAULT_IGNORES: list[str]
