"""Which exporter has which name."""
# knowledge: nbconvert
from typing import Any

from loopsafe.marks import blocks
from nbconvert.exporters.exporter import Exporter

class ExporterNameError(NameError): ...
class ExporterDisabledError(ValueError): ...

@blocks("file")
def export(exporter: Any, nb: Any, **kw: Any) -> tuple[Any, Any]: ...
@blocks("import")
def get_exporter(name: str, config: Any = None) -> type[Exporter]: ...
# imports and makes each exporter, to ask it whether it is enabled
@blocks("import")
def get_export_names(config: Any = None) -> list[str]: ...
