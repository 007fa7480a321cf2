"""Facts by the content they were made of, in a few files that are written once and never changed."""

from __future__ import annotations

import marshal
import os
import zlib
from typing import TYPE_CHECKING, BinaryIO

from loopsafe.lint.cache import location
from loopsafe.lint.cache.compact import Damaged

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

MAGIC = b"loopsafe facts 1\n"
BLOCK = 256 * 1024
MOST_SEGMENTS = 12
MOST_VERSIONS = 2
LEVEL = 6
Place = tuple[int, int, int, int]  # block's offset and length, first byte and length inside it


class Store:
    """One project's facts; works with no folder, with a damaged one and with one that is read-only."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._prefix = f"facts-{location.extractor()}-"
        self._segments: list[Segment] = []
        self._of: dict[bytes, Segment] = {}
        for name in self._names():
            self._open(os.path.join(folder, name))

    def _names(self) -> list[str]:
        if not self.folder:
            return []
        try:
            return sorted(name for name in os.listdir(self.folder) if name.startswith("facts-"))
        except OSError:
            return []

    def _open(self, path: str) -> None:
        if os.path.basename(path).startswith(self._prefix) and path.endswith(".bin"):
            segment = Segment.open(path)
            if segment is not None:
                self._segments.append(segment)
                self._of.update(dict.fromkeys(segment.places, segment))

    def __contains__(self, content: bytes) -> bool:
        return content in self._of

    def get(self, content: bytes) -> bytes:
        """The bytes kept for a content; raises `Damaged` when they are not there (any more)."""
        segment = self._of.get(content)
        if segment is None:
            raise Damaged("unknown content")
        return segment.get(content)

    def add(self, blocks: Iterable[Block], live: Collection[bytes]) -> None:
        """Keep what ``blocks`` hold; ``live`` is what the project consists of now, the rest may go."""
        new = [block for block in blocks if block.sizes]
        if not new or not self.folder or not location.prepare(self.folder):
            return
        held = sum(len(segment.places) for segment in self._segments)
        if len(self._segments) >= MOST_SEGMENTS or held > 2 * len(live) + 1000:
            self._compact(new, frozenset(live))
        else:
            self._write(new)

    def hold(self, blocks: Iterable[Block]) -> None:
        """Know what ``blocks`` hold, for as long as this process runs."""
        for block in blocks:
            segment = Segment.of_block(block)
            self._of.update(dict.fromkeys(segment.places, segment))

    def _write(self, blocks: list[Block]) -> bool:
        """Write blocks as a new segment."""
        offset = len(MAGIC)
        places: dict[bytes, Place] = {}
        for block in blocks:
            at = 0
            for content, size in block.sizes:
                places[content] = (offset, len(block.data), at, size)
                at += size
            offset += len(block.data)
        directory = location.sealed(marshal.dumps(places))
        data = b"".join([MAGIC, *(block.data for block in blocks), directory, len(directory).to_bytes(8, "little")])
        path = os.path.join(self.folder, f"{self._prefix}{location.digest(directory).hex()[:16]}.bin")
        if not location.write(path, data):
            return False
        self._open(path)
        self._forget_others()
        return True

    def _forget_others(self) -> None:
        """Of other versions of loopsafe and Python keep the two that were used last."""
        newest: dict[str, int] = {}
        for name in self._names():
            version = name.rpartition("-")[0]
            try:
                changed = os.stat(os.path.join(self.folder, name)).st_mtime_ns
            except OSError:
                continue
            if name.endswith(".bin") and not name.startswith(self._prefix):
                newest[version] = max(newest.get(version, 0), changed)
        for version in sorted(newest, key=newest.__getitem__, reverse=True)[MOST_VERSIONS:]:
            location.remove(os.path.join(self.folder, f"index-{version.partition('-')[2]}.bin"))
            for name in self._names():
                if name.startswith(f"{version}-"):
                    location.remove(os.path.join(self.folder, name))

    def _compact(self, new: list[Block], live: frozenset[bytes]) -> None:
        """One segment with what is alive in place of all there are; the files of other versions go as well."""
        packer = Packer()
        known = {content for block in new for content, _ in block.sizes}
        for content in sorted(live - known):
            if content in self:
                try:
                    packer.add(content, self.get(content))
                except Damaged:
                    continue
        old = self._names()
        before = len(self._segments)
        if self._write([*packer.finish(), *new]):
            kept = {os.path.basename(segment.path) for segment in self._segments[before:]}
            for name in old:
                if name not in kept:
                    location.remove(os.path.join(self.folder, name))


class Segment:
    """One file of the store, open for reading: it stays readable when another process replaces it."""

    def __init__(self, path: str, stream: BinaryIO | None, places: dict[bytes, Place], held: bytes = b"") -> None:
        self.path = path
        self.places = places
        self._stream = stream
        self._held = held
        self._block = -1
        self._data = b""

    @classmethod
    def open(cls, path: str) -> Segment | None:
        """The segment in a file; None when it is not one, or not a whole one."""
        try:
            stream = open(path, "rb", buffering=0)  # noqa: SIM115 - as long as the run
            end = stream.seek(0, os.SEEK_END)
            stream.seek(max(end - 8, 0))
            length = int.from_bytes(stream.read(8), "little")
            if length > end - 8 - len(MAGIC):
                return None
            stream.seek(end - 8 - length)
            directory = location.unsealed(stream.read(length))
            places = marshal.loads(directory) if directory else None
        except (OSError, ValueError, EOFError, TypeError):
            return None
        return cls(path, stream, places) if isinstance(places, dict) else None

    @classmethod
    def of_block(cls, block: Block) -> Segment:
        """A segment that is in memory only, of one block."""
        places: dict[bytes, Place] = {}
        at = 0
        for content, size in block.sizes:
            places[content] = (0, len(block.data), at, size)
            at += size
        return cls("", None, places, block.data)

    def get(self, content: bytes) -> bytes:
        """The bytes kept for a content of this segment."""
        offset, length, at, size = self.places[content]
        if self._block != offset:
            try:
                self._data = zlib.decompress(self._read(offset, length))
            except (OSError, ValueError, zlib.error) as error:
                raise Damaged(str(error)) from error
            self._block = offset
        return self._data[at : at + size]

    def _read(self, offset: int, length: int) -> bytes:
        if self._stream is None:
            return self._held
        if hasattr(os, "pread"):  # forked processes share the stream's position
            return os.pread(self._stream.fileno(), length, offset)
        self._stream.seek(offset)
        return self._stream.read(length)


class Block:
    """Neighbouring entries compressed together: their contents' digests and sizes, in order."""

    __slots__ = ("data", "sizes")

    def __init__(self, data: bytes, sizes: list[tuple[bytes, int]]) -> None:
        self.data = data
        self.sizes = sizes


class Packer:
    """Gathers entries into compressed blocks of about ``BLOCK`` bytes."""

    def __init__(self, level: int = LEVEL) -> None:
        self._level = level
        self._blocks: list[Block] = []
        self._parts: list[bytes] = []
        self._sizes: list[tuple[bytes, int]] = []
        self._length = 0

    def add(self, content: bytes, data: bytes) -> None:
        """Add what is to be kept for a content."""
        self._parts.append(data)
        self._sizes.append((content, len(data)))
        self._length += len(data)
        if self._length >= BLOCK:
            self._close()

    def _close(self) -> None:
        self._blocks.append(Block(zlib.compress(b"".join(self._parts), self._level), self._sizes))
        self._parts, self._sizes, self._length = [], [], 0

    def finish(self) -> list[Block]:
        """All blocks, the last one as full as it is."""
        if self._parts:
            self._close()
        return self._blocks
