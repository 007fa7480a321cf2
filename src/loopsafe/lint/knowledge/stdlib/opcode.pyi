"""Numbers of opcodes."""
def stack_effect(opcode, oparg=None, /, *, jump=None) -> int: ...
cmp_op: tuple[str, ...]
opname: list[str]
opmap: dict[str, int]
hasconst: list[int]
hasname: list[int]
hasfree: list[int]
haslocal: list[int]
HAVE_ARGUMENT: int
EXTENDED_ARG: int
