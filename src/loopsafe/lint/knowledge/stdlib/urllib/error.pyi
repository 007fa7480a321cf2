"""Errors of opening URLs."""
from typing import Any
from http.client import HTTPMessage
from urllib.response import addinfourl

class URLError(OSError):
    reason: Any
class HTTPError(URLError, addinfourl):
    code: int
    msg: str
    hdrs: HTTPMessage
class ContentTooShortError(URLError): ...
