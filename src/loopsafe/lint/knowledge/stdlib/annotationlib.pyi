"""Annotations, evaluated on demand; 3.14+."""
from typing import Any

def get_annotations(obj, *args: Any, **kwargs: Any) -> dict[str, Any]: ...
