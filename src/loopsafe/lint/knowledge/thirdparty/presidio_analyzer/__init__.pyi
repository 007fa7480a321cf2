"""Presidio: finds personal data with models of language, which its engine loads."""
# knowledge: presidio-analyzer
from typing import Any

from loopsafe.marks import blocks, given

class AnalyzerEngine:
    # Without an engine of its own for language it loads a model, and downloads it when there is none.
    @blocks("file", never_if={"nlp_engine": given})
    def __init__(self, registry: Any = None, nlp_engine: Any = None, *args: Any, **kwargs: Any) -> None: ...
    @blocks("cpu")
    def analyze(self, text: str, language: str, *args: Any, **kwargs: Any) -> list[Any]: ...
    def get_supported_entities(self, language: Any = None) -> list[str]: ...

class BatchAnalyzerEngine:
    def __init__(self, analyzer_engine: Any = None) -> None: ...
    @blocks("cpu")
    def analyze_dict(self, input_dict: Any, language: str, *args: Any, **kwargs: Any) -> Any: ...
