"""Identifiers: those made of the hardware address may ask the system for it."""
import enum

from loopsafe.marks import blocks

RESERVED_NCS: str
RFC_4122: str
RESERVED_MICROSOFT: str
RESERVED_FUTURE: str
class SafeUUID(enum.Enum): ...
class UUID:
    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=...) -> None: ...
    bytes: bytes
    bytes_le: bytes
    fields: tuple[int, ...]
    time_low: int
    time_mid: int
    time_hi_version: int
    clock_seq_hi_variant: int
    clock_seq_low: int
    time: int
    clock_seq: int
    node: int
    hex: str
    urn: str
    variant: str
    version: int
    int: int
    is_safe: SafeUUID
@blocks("subprocess", duration="brief")
def getnode() -> int: ...  # documented: may launch a program, the first time
def uuid1(node=None, clock_seq=None) -> UUID: ...
def uuid3(namespace, name) -> UUID: ...
def uuid4() -> UUID: ...
def uuid5(namespace, name) -> UUID: ...
NAMESPACE_DNS: UUID
NAMESPACE_URL: UUID
NAMESPACE_OID: UUID
NAMESPACE_X500: UUID
