"""spaCy: commands."""
# knowledge: spacy
from typing import Any

from loopsafe.marks import blocks

@blocks("network", duration="long")
def download(*args: Any, **kwargs: Any) -> Any: ...
