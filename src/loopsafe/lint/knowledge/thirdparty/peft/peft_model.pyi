"""PEFT: adapters of models."""
# knowledge: peft
from typing import Any

from loopsafe.marks import blocks
from typing_extensions import Self

class PeftModel:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    @blocks("network")
    def from_pretrained(cls, *args: Any, **kwargs: Any) -> Self: ...
    @blocks("file")
    def save_pretrained(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def load_adapter(self, *args: Any, **kwargs: Any) -> Any: ...
