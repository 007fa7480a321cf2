"""ZhipuAI: the models of Zhipu, over HTTP; there is no async client."""
# knowledge: zhipuai
from typing import Any
from typing_extensions import Self

from loopsafe.marks import blocks

class _Chunks:
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> Any: ...

class _Completions:
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> _Chunks: ...

class _Chat:
    completions: _Completions
    asyncCompletions: _Resource

class _Resource:
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def content(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def cancel(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def generations(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def retrieve_videos_result(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def speech(self, *args: Any, **kwargs: Any) -> Any: ...

class ZhipuAI:
    chat: _Chat
    embeddings: _Resource
    files: _Resource
    images: _Resource
    videos: _Resource
    batches: _Resource
    # the certificate store is read
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def close(self) -> None: ...
