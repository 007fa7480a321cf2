"""Google Cloud Translation: calls over HTTP."""
# knowledge: google-cloud-translate
from typing import Any

from loopsafe.marks import blocks

class Client:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def translate(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def detect_language(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_languages(self, *args: Any, **kwargs: Any) -> Any: ...
