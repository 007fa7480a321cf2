"""Where the cache lies, what it is valid for, and how files get there whole or not at all."""

from __future__ import annotations

import os
import sys
from _blake2 import blake2b  # hashlib loads OpenSSL

VARIABLE = "LOOPSAFE_CACHE_DIR"
NAME = ".loopsafe_cache"
TAG = """Signature: 8a477f597d28d172789f06886806bc55
# This folder was made by loopsafe; it can be removed at any time.
# About cache directory tags see https://bford.info/cachedir/
"""
LINT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXTRACTOR = ("facts.py", os.path.join("files", "source.py"), os.path.join("cache", "compact.py"))
"""What makes facts of bytes, besides the modules in and below ``extract``."""


def cache_folder(project: str) -> str:
    """The folder of a project's cache, whether it exists or not; empty for code that belongs to no folder."""
    shared = os.environ.get(VARIABLE)
    if shared:
        return os.path.join(os.path.abspath(shared), digest(os.fsencode(project)).hex()[:16])
    return os.path.join(project, NAME) if project else ""


def prepare(folder: str) -> bool:
    """Make the folder, ignored by git and marked for backups; False when nothing can be written there."""
    if os.path.isfile(os.path.join(folder, "CACHEDIR.TAG")):
        return True
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError:
        return False
    return write(os.path.join(folder, ".gitignore"), b"*\n") and write(
        os.path.join(folder, "CACHEDIR.TAG"), TAG.encode()
    )


def write(path: str, data: bytes) -> bool:
    """Put ``data`` at ``path`` at once, so that nobody ever reads half of it; False when that cannot be done."""
    temporary = f"{path}.{os.getpid()}.{os.urandom(4).hex()}.tmp"
    try:
        with open(temporary, "wb") as stream:
            stream.write(data)
        os.replace(temporary, path)
    except OSError:
        remove(temporary)
        return False
    return True


def read(path: str) -> bytes:
    """What :func:`write` put there; empty when nothing can be read."""
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError:
        return b""


def remove(path: str) -> None:
    """Remove a file, if it is there and can be removed."""
    try:  # noqa: SIM105 - contextlib is not free
        os.unlink(path)
    except OSError:
        pass


def forget_old(folder: str, prefix: str, most: int) -> None:
    """Remove the oldest files that start with ``prefix``, but for ``most`` of them."""
    try:
        with os.scandir(folder) as entries:
            files = [(entry.stat().st_mtime_ns, entry.path) for entry in entries if entry.name.startswith(prefix)]
    except OSError:
        return
    for _, path in sorted(files)[: max(len(files) - most, 0)]:
        remove(path)


def digest(data: bytes) -> bytes:
    """Sixteen bytes that stand for the content."""
    return blake2b(data, digest_size=16).digest()


def sealed(data: bytes) -> bytes:
    """Data with a checksum in front."""
    return digest(data) + data


def unsealed(data: bytes) -> bytes:
    """The data behind a checksum that is right; empty for any other."""
    body = data[16:]
    return body if body and digest(body) == data[:16] else b""


_extractor: list[str] = []


def extractor() -> str:
    """A digest of what makes facts of bytes: our extraction, and the parser of this Python."""
    if not _extractor:  # functools is not free
        _extractor.append(_digest_of_extractor())
    return _extractor[0]


def extractor_files() -> list[str]:
    """The modules that make facts of bytes, as paths below `LINT`."""
    found = list(EXTRACTOR)
    for folder, _, names in os.walk(os.path.join(LINT, "extract")):
        found += [os.path.relpath(os.path.join(folder, name), LINT) for name in names if name.endswith(".py")]
    return sorted(found)


def _digest_of_extractor() -> str:
    sources = []
    for name in extractor_files():
        with open(os.path.join(LINT, name), "rb") as stream:  # one that was moved must not go unnoticed
            sources.append(stream.read())
    made_of = b"\0".join(sources)
    return digest(made_of + f"{sys.implementation.cache_tag} {sys.hexversion} {sys.byteorder}".encode()).hex()[:12]
