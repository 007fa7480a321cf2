"""jsonref: references in JSON; a document named by its address is loaded."""
# knowledge: jsonref
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def load_uri(uri: str, *args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def jsonloader(uri: str, **kwargs: Any) -> Any: ...
@blocks("file")
def load(fp: Any, *args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def dump(obj: Any, fp: Any, **kwargs: Any) -> None: ...
