"""bcrypt: password hashing, slow on purpose (measured: 0.2 s)."""
# knowledge: bcrypt

from loopsafe.marks import blocks

@blocks("cpu", duration="long")
def hashpw(password: bytes, salt: bytes) -> bytes: ...
@blocks("cpu", duration="long")
def checkpw(password: bytes, hashed_password: bytes) -> bool: ...
@blocks("cpu", duration="long")
def kdf(
    password: bytes, salt: bytes, desired_key_bytes: int, rounds: int, ignore_few_rounds: bool = False
) -> bytes: ...
def gensalt(rounds: int = 12, prefix: bytes = b"2b") -> bytes: ...
