"""RapidOCR: reads text in pictures; the models are loaded when it is made."""
# knowledge: rapidocr-onnxruntime
from typing import Any

from loopsafe.marks import blocks

class RapidOCR:
    @blocks("file")
    def __init__(self, config_path: str | None = None, **kwargs: Any) -> None: ...
    @blocks("cpu")
    def __call__(self, img_content: Any, *args: Any, **kwargs: Any) -> Any: ...
