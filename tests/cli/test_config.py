"""Configuration: where it is found, what it means, and how it helps those who mistype it."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from loopsafe.lint.configuration.config import Config, Projects, load
from loopsafe.lint.configuration.errors import ConfigError
from loopsafe.lint.configuration.selection import ignored_in, selected

HEAD = "[project]\nname = 'x'\n\n[tool.loopsafe]\n"


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "pyproject.toml"
    file.write_text(HEAD + text, encoding="utf-8")
    return file


def root_of(start: Path) -> Path:
    return Path(load(start).folder)


def test_without_a_file_everything_has_its_default(folder: Path) -> None:
    assert load(folder) == Config(folder)
    assert root_of(folder) == folder


def test_every_key_reaches_its_field(folder: Path) -> None:
    (folder / "stubs").mkdir()
    write(
        folder,
        """
        select = ["LS1", "reaches-blocking"]
        ignore = ["LS102"]
        extend-select = ["ls303"]
        exclude = ["generated"]
        extend-exclude = ["old/*"]
        src = ["lib"]
        confidence = "declared"
        stubs = ["stubs"]
        allow = ["app.fast.read"]
        offload-helper = "app.run_in_worker"
        bridge = "loopsafe.run_sync"
        wait-timeout = 60
        target-version = "py311"
        async-library = "trio"
        baseline = "known.json"
        blocking = { "sdk.Client.call" = "network" }
        [tool.loopsafe.per-file-ignores]
        "tests/**" = ["ALL"]
        """,
    )
    config = load(folder)
    assert config.select == ("LS1", "reaches-blocking")
    assert config.extend_select == ("LS303",)
    assert config.exclude == ("generated",)
    assert config.blocking == (("sdk.Client.call", "network"),)
    assert (config.wait_timeout, config.target_version, config.async_library) == (60.0, (3, 11), "trio")
    assert config.per_file_ignores == (("tests/**", ("ALL",)),)
    assert config.file == str(folder / "pyproject.toml")


def test_blocking_may_be_a_list(folder: Path) -> None:
    write(folder, 'blocking = ["sdk.call"]')
    assert load(folder).blocking == (("sdk.call", ""),)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("\nexlude = []", 6, 'unknown key "exlude" in [tool.loopsafe]; did you mean "exclude"?'),
        ('select = [\n  "LS1",\n  "LS109",\n]', 7, 'select: unknown rule "LS109"; did you mean "LS10'),
        ('ignore = ["slep"]', 5, 'ignore: unknown rule "slep"; did you mean "sleep"?'),
        ('select = "LS1"', 5, 'select: must be a list: ["LS1"]'),
        ("src = [1]", 5, "src: must be a list of strings, but holds 1"),
        ('confidence = "exakt"', 5, 'confidence: "exakt" is not one of exact, declared; did you mean "exact"?'),
        ("wait-timeout = 0", 5, "wait-timeout: must be a number of seconds above 0, not 0"),
        ("wait-timeout = true", 5, "wait-timeout: must be a number of seconds above 0, not True"),
        ('target-version = "2.7"', 5, "target-version: must be a version of Python"),
        ('stubs = ["nowhere"]', 5, 'stubs: "nowhere" does not exist'),
        (r'baseline = "a\u0000b"', 5, r"baseline: 'a\x00b' is the name of no file"),
        ('allow = ["a b"]', 5, "allow: 'a b' is not a dotted name"),
        ('blocking = { "a.b" = "netwrk" }', 5, 'did you mean "network"?'),
        ("per-file-ignores = []", 5, "per-file-ignores: must be a table"),
        ('[tool.loopsafe.per-file-ignores]\n"a" = ["LS7"]', 6, 'per-file-ignores: unknown rule "LS7"'),
    ],
)
def test_a_mistake_is_named_with_its_line_and_a_suggestion(folder: Path, text: str, line: int, message: str) -> None:
    file = write(folder, text)
    with pytest.raises(ConfigError) as caught:
        load(folder)
    assert str(caught.value).startswith(f"{file}:{line}: ")
    assert message in str(caught.value)


def test_toml_that_does_not_parse_is_named_with_its_line(folder: Path) -> None:
    file = write(folder, "select = }")
    with pytest.raises(ConfigError) as caught:
        load(folder)
    assert str(caught.value).startswith(f"{file}:5:")


def test_toml_that_nests_too_deeply_is_an_error(folder: Path) -> None:
    write(folder, f"select = {'[' * 20_000}")
    with pytest.raises(ConfigError, match="is nested too deeply"):
        load(folder)


def test_toml_may_begin_with_a_byte_order_mark(folder: Path) -> None:
    file = write(folder, 'confidence = "declared"')
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert load(folder).confidence == "declared"


def test_a_configuration_that_cannot_be_read_is_an_error(folder: Path) -> None:
    os.symlink("pyproject.toml", folder / "pyproject.toml")
    with pytest.raises(ConfigError, match=r"pyproject\.toml: cannot be read: too many levels of symbolic links"):
        load(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_nobody_waits_for_a_configuration_that_is_a_pipe(folder: Path) -> None:
    os.mkfifo(folder / "pyproject.toml")
    assert load(folder).file is None


def test_the_nearest_file_with_our_table_decides(folder: Path) -> None:
    write(folder, 'confidence = "declared"')
    inner = folder / "packages" / "inner"
    inner.mkdir(parents=True)
    (inner / "pyproject.toml").write_text("[project]\nname = 'loopsafe-plugin'\n", encoding="utf-8")
    assert load(inner / "a.py").confidence == "declared"
    assert root_of(inner) == folder
    write(inner, 'async-library = "anyio"')
    assert (root_of(inner), load(inner).confidence) == (inner, "exact")


def test_without_our_table_the_nearest_project_is_the_root(folder: Path) -> None:
    (folder / ".git").mkdir()
    inner = folder / "inner" / "deep"
    inner.mkdir(parents=True)
    assert root_of(inner) == folder
    (folder / "inner" / "setup.py").touch()
    assert root_of(inner) == folder / "inner"


def test_loose_code_below_the_current_folder_is_rooted_there_when_it_imports_from_there(folder: Path) -> None:
    inner = folder / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "m.py").write_text("from a.c import x\n")
    assert root_of(inner) == folder


def test_loose_code_that_knows_nothing_of_the_current_folder_is_a_project_of_its_own(folder: Path) -> None:
    inner = folder / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "m.py").write_text("import os\n")
    (folder / "unrelated.py").touch()
    assert root_of(inner) == inner
    assert root_of(folder) == folder


def test_loose_code_elsewhere_is_rooted_where_its_package_lies(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = folder / "x" / "package" / "sub"
    package.mkdir(parents=True)
    for path in (package, package.parent):
        (path / "__init__.py").touch()
    (folder / "cwd").mkdir()
    monkeypatch.chdir(folder / "cwd")
    assert root_of(package / "m.py") == folder / "x"


def test_a_file_named_must_have_our_table(folder: Path) -> None:
    (folder / "other.toml").write_text("[project]\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"other.toml: has no \[tool.loopsafe\] table"):
        load(folder, file=folder / "other.toml")
    with pytest.raises(ConfigError, match=r"missing\.toml: cannot be read"):
        load(folder, file=folder / "missing.toml")


def test_isolated_keeps_the_root_and_forgets_the_settings(folder: Path) -> None:
    write(folder, 'confidence = "declared"\nnonsense = 1')
    config = load(folder / "a.py", isolated=True)
    assert (config.folder, config.confidence) == (str(folder), "exact")


def test_isolated_does_not_mind_a_file_that_does_not_parse(folder: Path) -> None:
    write(folder, "select = }")
    assert load(folder, isolated=True) == Config(folder)


def test_the_command_line_has_the_last_word(folder: Path) -> None:
    write(folder, 'select = ["LS1"]\nignore = ["LS301"]\nextend-select = ["LS302"]\nexclude = ["a"]')
    config = load(folder, overrides={"select": ("LS301",), "extend-exclude": ("b",)})
    assert (config.select, config.ignore, config.extend_select) == (("LS301",), (), ())
    assert (config.exclude, config.extend_exclude) == (("a",), ("b",))
    config = load(folder, overrides={"ignore": ("LS102",), "extend-select": ("LS303",)})
    assert (config.ignore, config.extend_select) == (("LS301", "LS102"), ("LS302", "LS303"))


def test_a_wrong_code_on_the_command_line_is_an_error(folder: Path) -> None:
    with pytest.raises(ConfigError, match='--select: unknown rule "LS777"'):
        load(folder, overrides={"select": ("LS777",)})


@pytest.mark.parametrize(
    ("settings", "on"),
    [
        ({}, "LS101 LS102 LS301 LS302"),
        ({"select": ("LS1",)}, "LS101 LS102 LS107"),
        ({"select": ("ALL",)}, "LS101 LS102 LS107 LS301 LS302 LS303"),
        ({"select": ("LS",), "ignore": ("LS3",)}, "LS101 LS102 LS107"),
        ({"select": ("LS301",), "ignore": ("LS3",)}, "LS301"),
        ({"ignore": ("LS3", "sleep")}, "LS102"),
        ({"ignore": ("ALL",), "extend_select": ("sleep",)}, "LS101"),
        ({"extend_select": ("LS303",)}, "LS101 LS102 LS301 LS302 LS303"),
        ({"select": ("LS30",), "ignore": ("LS30",)}, ""),
    ],
)
def test_the_most_exact_selector_decides(settings: dict[str, tuple[str, ...]], on: str) -> None:
    assert sorted(selected(Config().replace(**settings))) == on.split()


def test_per_file_ignores_match_like_gitignore(folder: Path) -> None:
    config = Config(folder, per_file_ignores=(("tests/**", ("LS1",)), ("conftest.py", ("reaches-file",))))
    assert ignored_in(config, folder / "tests" / "unit" / "test_x.py") == {"LS101", "LS102", "LS107"}
    assert ignored_in(config, "app/conftest.py") == {"LS302"}
    assert ignored_in(config, "app/tests.py") == frozenset()


def test_projects_gives_files_of_one_project_the_same_settings(folder: Path) -> None:
    write(folder, "")
    projects = Projects()
    assert projects.of(str(folder / "a" / "b")) is projects.of(str(folder / "c"))


def test_the_fingerprint_changes_with_what_matters_and_nothing_else(folder: Path) -> None:
    config = Config(folder)
    assert config.fingerprint() == Config(folder / "elsewhere", baseline="x").fingerprint()
    assert config.fingerprint() != config.replace(allow=("a.b",)).fingerprint()
    script = f"from loopsafe.lint.configuration.config import Config; print(Config({str(folder)!r}).fingerprint())"
    other = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert other.stdout.strip() == config.fingerprint()


def test_a_config_is_frozen_and_can_be_sent_to_workers(folder: Path) -> None:
    config = Config(folder, allow=("a",))
    with pytest.raises(AttributeError):
        config.allow = ()
    assert pickle.loads(pickle.dumps(config)) == config
    assert hash(config) == hash(Config(folder, allow=("a",)))
    with pytest.raises(TypeError, match="no field colour"):
        Config(folder, colour="red")


def test_nothing_heavy_is_imported_where_there_is_nothing_to_read(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    script = (
        "import sys; before = set(sys.modules); from loopsafe.lint.configuration.config import load; load();"
        "from loopsafe.lint.files import discovery; from loopsafe import cli; print(*set(sys.modules) - before)"
    )
    seen = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=folder)
    heavy = {"dataclasses", "pathlib", "enum", "re", "typing", "tomllib", "json", "argparse", "inspect", "hashlib"}
    assert not heavy & set(seen.stdout.split())
