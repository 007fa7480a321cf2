"""Vertex AI's SDK of models: initializing only keeps what it is told."""
# knowledge: google-cloud-aiplatform
from typing import Any

def init(**kwargs: Any) -> None: ...
