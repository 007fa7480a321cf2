"""Firebase: files."""
# knowledge: firebase-admin
from typing import Any

from google.cloud.storage import Bucket

def bucket(*args: Any, **kwargs: Any) -> Bucket: ...
