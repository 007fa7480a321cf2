"""Command lines of C."""
class GetoptError(Exception):
    opt: str
    msg: str
def getopt(args, shortopts, longopts=...) -> tuple[list[tuple[str, str]], list[str]]: ...
def gnu_getopt(args, shortopts, longopts=...) -> tuple[list[tuple[str, str]], list[str]]: ...
error = GetoptError
