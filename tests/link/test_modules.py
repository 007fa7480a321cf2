"""Names of modules that fill themselves when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.configuration.config import Config
from loopsafe.lint.engine import check

if TYPE_CHECKING:
    from pathlib import Path


def test_a_module_getattr_that_nobody_knows_answers_nothing(tmp_path: Path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "__init__.py").write_text(
        'import lazy_unknown\n\n__getattr__, __dir__, __all__ = lazy_unknown.attach(__name__, ["thing"])\n'
    )
    (tmp_path / "main.py").write_text(
        "import time\n\nfrom package import thing\n\n\nasync def main():\n    thing()\n    time.sleep(1)\n"
    )
    report = check([tmp_path], Config(root=tmp_path))
    assert not report.troubles
    assert [(finding.code, finding.span.line) for finding in report.findings] == [("LS101", 8)]
