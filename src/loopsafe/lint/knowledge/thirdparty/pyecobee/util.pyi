"""python-ecobee-api: util."""
# knowledge: python-ecobee-api
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def config_from_file(*args: Any, **kwargs: Any) -> Any: ...
