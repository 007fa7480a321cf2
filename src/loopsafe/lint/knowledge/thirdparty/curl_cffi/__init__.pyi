"""curl_cffi: libcurl that looks like a browser."""
# knowledge: curl_cffi
from typing import Any
from loopsafe.marks import blocks
from curl_cffi.requests import AsyncSession as AsyncSession
from curl_cffi.requests import Session as Session
from curl_cffi.requests import Response as Response
from curl_cffi.requests import get as get
from curl_cffi.requests import options as options
from curl_cffi.requests import head as head
from curl_cffi.requests import post as post
from curl_cffi.requests import put as put
from curl_cffi.requests import patch as patch
from curl_cffi.requests import delete as delete
from curl_cffi.requests import request as request

class Curl:
    def setopt(self, option: Any, value: Any) -> int: ...
    @blocks("network", instead="curl_cffi.requests.AsyncSession")
    def perform(self, *args: Any, **kwargs: Any) -> None: ...
    def close(self) -> None: ...
