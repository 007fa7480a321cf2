"""Deepgram over HTTP; constructing a client makes one of httpx, which loads the certificate store."""
# knowledge: deepgram-sdk
from typing import Any

from loopsafe.marks import blocks, given

class _Endpoint:
    @blocks("network", instead="deepgram.AsyncDeepgramClient")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    def __getattr__(self, name: str) -> _Endpoint: ...

class _Media:
    @blocks("network", instead="deepgram.AsyncDeepgramClient")
    def transcribe_url(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="deepgram.AsyncDeepgramClient")
    def transcribe_file(self, *args: Any, **kwargs: Any) -> Any: ...

class _ListenV1:
    media: _Media  # dynamic

class _Listen:
    v1: _ListenV1  # dynamic

class DeepgramClient:
    @blocks("file", never_if={"httpx_client": given})
    def __init__(self, *args: Any, httpx_client: Any = None, **kwargs: Any) -> None: ...
    auth: _Endpoint  # dynamic
    listen: _Listen  # dynamic
    manage: _Endpoint  # dynamic
    read: _Endpoint  # dynamic
    speak: _Endpoint  # dynamic

class AsyncDeepgramClient:
    @blocks("file", never_if={"httpx_client": given})
    def __init__(self, *args: Any, httpx_client: Any = None, **kwargs: Any) -> None: ...
