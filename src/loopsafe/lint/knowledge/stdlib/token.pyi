"""Numbers of tokens."""

tok_name: dict[int, str]
NAME: int
OP: int
STRING: int
NUMBER: int
NEWLINE: int
INDENT: int
DEDENT: int
ENDMARKER: int
COMMENT: int
def ISTERMINAL(x) -> bool: ...
def ISNONTERMINAL(x) -> bool: ...
def ISEOF(x) -> bool: ...
