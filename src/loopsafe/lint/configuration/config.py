"""Read ``[tool.loopsafe]``: from a folder to the settings that hold for its files.

The nearest ``pyproject.toml`` with a ``[tool.loopsafe]`` table decides, and its folder is the project's root. This
module stands on the way of every run, so it imports nothing that a run without configuration can do without.
"""

from __future__ import annotations

import os

from loopsafe.lint.configuration.errors import ConfigError
from loopsafe.lint.files.content import read_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, NoReturn, TypeAlias

    Place: TypeAlias = "tuple[str, str | None, Callable[[], dict[str, Any]] | None]"
    """A root (empty for code that belongs to no project), its configuration file, and how to read the settings."""

NOWHERE: Place = ("", None, None)

PROJECT_FILES = (".git", ".hg", "setup.py", "setup.cfg")
USUAL_EXCLUDES = (
    ".bzr",
    ".direnv",
    ".eggs",
    ".git",
    ".hg",
    ".ipynb_checkpoints",
    ".loopsafe_cache",
    ".mypy_cache",
    ".nox",
    ".pants.d",
    ".pyenv",
    ".pytest_cache",
    ".pytype",
    ".ruff_cache",
    ".svn",
    ".tox",
    ".venv",
    ".vscode",
    "__pycache__",
    "__pypackages__",
    "_build",
    "buck-out",
    "dist",
    "node_modules",
    "site-packages",
    "venv",
)
"""The folders that ``exclude`` has when the configuration does not say otherwise."""

DEFAULTS: Mapping[str, Any] = {
    "folder": "",
    "file": None,
    "select": (),
    "ignore": (),
    "extend_select": (),
    "per_file_ignores": (),
    "exclude": USUAL_EXCLUDES,
    "extend_exclude": (),
    "src": (),
    "confidence": "exact",
    "stubs": (),
    "blocking": (),
    "allow": (),
    "offload_helper": "",
    "bridge": "",
    "wait_timeout": None,
    "target_version": None,
    "async_library": "auto",
    "baseline": "",
    "every_place": False,
}


class Config:
    """The settings of one project; frozen, compared by value.

    A plain class and not a dataclass: importing ``dataclasses`` alone would double the time of a run on one file.
    """

    __slots__ = tuple(DEFAULTS)

    folder: str
    """The project's root, absolute."""
    file: str | None
    """The ``pyproject.toml`` that was read, absolute."""
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    extend_select: tuple[str, ...]
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...]
    exclude: tuple[str, ...]
    extend_exclude: tuple[str, ...]
    src: tuple[str, ...]
    confidence: str
    stubs: tuple[str, ...]
    blocking: tuple[tuple[str, str], ...]
    """Dotted callables and the kind of each; the kind is empty where the configuration names none."""
    allow: tuple[str, ...]
    offload_helper: str
    bridge: str
    wait_timeout: float | None
    target_version: tuple[int, int] | None
    async_library: str
    baseline: str
    """A path relative to ``folder``; empty when there is none."""
    every_place: bool
    """Whether what is done once and kept is told wherever it may be waited for, which no file can ask for."""

    def __init__(self, root: str | os.PathLike[str] = "", **values: Any) -> None:
        values.setdefault("folder", os.path.abspath(os.fspath(root)))
        for name, default in DEFAULTS.items():
            object.__setattr__(self, name, values.pop(name, default))
        if values:
            raise TypeError(f"Config has no field {', '.join(sorted(values))}")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"Config is frozen: cannot set {name}")

    def __reduce__(self) -> tuple[Callable[[dict[str, Any]], Config], tuple[dict[str, Any]]]:
        return _restore, (self.values(),)

    def __eq__(self, other: object) -> bool:
        return self.values() == other.values() if isinstance(other, Config) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self.values().values()))

    def __repr__(self) -> str:
        changed = (f"{name}={value!r}" for name, value in self.values().items() if value != DEFAULTS[name])
        return f"Config({', '.join(changed)})"

    def values(self) -> dict[str, Any]:
        """Every field by its name."""
        return {name: getattr(self, name) for name in DEFAULTS}

    def replace(self, **changes: Any) -> Config:
        """The same settings but for ``changes``."""
        return Config(**{**self.values(), **changes})

    def fingerprint(self) -> str:
        """A digest of everything that can change a finding; the same in every process and on every machine."""
        from _blake2 import blake2b  # hashlib loads OpenSSL

        relevant = {name: value for name, value in self.values().items() if name not in ("folder", "file", "baseline")}
        return blake2b(repr(relevant).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _restore(values: dict[str, Any]) -> Config:
    return Config(**values)


class Projects:
    """The settings for any folder, from the nearest ``pyproject.toml`` with our table; looks into each folder once.

    ``file`` names the configuration for everything; ``isolated`` uses none at all. ``overrides`` are what the
    command line says, by kebab-case key: ``select`` replaces every choice of rules the file makes, ``ignore``,
    ``extend-select`` and ``extend-exclude`` add to the file's, everything else replaces it. ``loose`` is where code
    is rooted that belongs to no project.
    """

    def __init__(
        self,
        *,
        file: str | os.PathLike[str] | None = None,
        isolated: bool = False,
        overrides: Mapping[str, object] | None = None,
        loose: str = "",
    ) -> None:
        self._named = _named(os.path.abspath(os.fspath(file))) if file is not None else None
        self._isolated = isolated
        self._overrides = overrides or {}
        self._loose = loose
        self._places: dict[str, Place] = {}
        self._configs: dict[str, Config] = {}

    def of(self, folder: str) -> Config:
        """The settings for the files in ``folder``, an absolute path."""
        root, file, settings = self._named or self._place(folder)
        if not root:
            from loopsafe.lint.configuration.loose_code import root_of

            root = root_of(self._loose or folder)
        config = self._configs.get(root)
        if config is None:
            values: dict[str, Any] = {}
            if settings and not self._isolated:
                values = settings()
                values["file"] = file
            values["folder"] = root
            if self._overrides:
                from loopsafe.lint.configuration.settings import validated

                _override(values, validated(self._overrides, _on_command_line, root))
            config = self._configs[root] = Config(**values)
        return config

    def _place(self, folder: str) -> Place:
        place = self._places.get(folder)
        if place is None:
            place = self._places[folder] = self._look(folder)
        return place

    def _look(self, folder: str) -> Place:
        """The place of a folder: its own configuration, or that of the nearest folder above."""
        file = os.path.join(folder, "pyproject.toml")
        try:
            data = _read(file)
            settings = _settings(data, file) if data is not None else None
        except ConfigError:
            if not self._isolated:
                raise
            settings = dict
        if settings is not None:
            return folder, file, settings
        parent = os.path.dirname(folder)
        above = self._place(parent) if parent != folder else NOWHERE
        if above[1] is None and (data is not None or _looks_like_a_project(folder)):
            return folder, None, None
        return above


def load(
    start: str | os.PathLike[str] = "",
    *,
    file: str | os.PathLike[str] | None = None,
    isolated: bool = False,
    overrides: Mapping[str, object] | None = None,
) -> Config:
    """The settings for ``start``, a file or a folder; see `Projects`."""
    start = os.path.abspath(os.fspath(start))
    folder = start if os.path.isdir(start) else os.path.dirname(start)
    return Projects(file=file, isolated=isolated, overrides=overrides).of(folder)


def _read(file: str) -> bytes | None:
    try:
        return read_file(file)
    except OSError as error:
        raise _unreadable(file, error) from None


def _unreadable(file: str, error: OSError) -> ConfigError:
    return ConfigError(f"{file}: cannot be read: {(error.strerror or str(error)).lower()}")


def _named(file: str) -> Place:
    try:
        with open(file, "rb") as stream:  # of whatever kind: a shell may have made a pipe of it
            data = stream.read()
    except OSError as error:
        raise _unreadable(file, error) from None
    settings = _settings(data, file)
    if settings is None:
        raise ConfigError(f"{file}: has no [tool.loopsafe] table")
    return os.path.dirname(file), file, settings


def _settings(data: bytes, file: str) -> Callable[[], dict[str, Any]] | None:
    """How to validate our table of a TOML document; None when it has none."""
    if b"loopsafe" not in data:  # spares most projects the price of a TOML parser
        return None
    from loopsafe.lint.configuration.settings import locator, table, validated

    found = table(data, file)
    if found is None:
        return None
    return lambda: validated(found, locator(data, file), os.path.dirname(file))


def _looks_like_a_project(folder: str) -> bool:
    # A package may well have a module named setup.
    names = (".git", ".hg") if os.path.lexists(os.path.join(folder, "__init__.py")) else PROJECT_FILES
    return any(os.path.lexists(os.path.join(folder, name)) for name in names)


def _on_command_line(key: str, _value: str = "") -> str:
    return f"--{key}"


def _override(values: dict[str, Any], changes: dict[str, Any]) -> None:
    if "select" in changes:
        values.update(ignore=(), extend_select=())
    for name, value in changes.items():
        if name in ("ignore", "extend_select", "extend_exclude"):
            value = (*values.get(name, ()), *value)
        values[name] = value
