"""IBM watsonx.ai: models over HTTP; the client asks for a token when it is made."""
# knowledge: ibm-watsonx-ai
from typing import Any

from loopsafe.marks import blocks

class Credentials:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class APIClient:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
