"""Firebase: Firestore on asyncio."""
# knowledge: firebase-admin
from typing import Any

from google.cloud.firestore import AsyncClient

def client(*args: Any, **kwargs: Any) -> AsyncClient: ...
