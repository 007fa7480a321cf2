"""urllib3: TLS contexts, without certificates yet."""
# knowledge: urllib3
import ssl
from typing import Any

def create_urllib3_context(*args: Any, **kwargs: Any) -> ssl.SSLContext: ...
