"""Google Gen AI: files."""
# knowledge: google-genai
from typing import Any
from loopsafe.marks import blocks
from google.genai.models import _Chunks

class Files:
    @blocks("network", instead="google.genai.Client().aio")
    def list(self, **kwargs: Any) -> _Chunks: ...
    @blocks("network", instead="google.genai.Client().aio")
    def upload(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="google.genai.Client().aio")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="google.genai.Client().aio")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="google.genai.Client().aio")
    def download(self, *args: Any, **kwargs: Any) -> Any: ...
