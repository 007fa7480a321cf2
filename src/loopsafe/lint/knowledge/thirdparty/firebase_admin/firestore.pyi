"""Firebase: Firestore."""
# knowledge: firebase-admin
from typing import Any

from google.cloud.firestore import Client

def client(*args: Any, **kwargs: Any) -> Client: ...
