"""spaCy: language models on this machine."""
# knowledge: spacy
from typing import Any

from loopsafe.marks import blocks
from spacy.language import Language as Language

@blocks("file")
def load(*args: Any, **kwargs: Any) -> Language: ...
def blank(*args: Any, **kwargs: Any) -> Language: ...
