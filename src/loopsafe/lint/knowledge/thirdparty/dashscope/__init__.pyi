"""DashScope: the models of Alibaba, over HTTP; the Aio classes are awaited."""
# knowledge: dashscope
from typing import Any
from typing_extensions import Self

from loopsafe.marks import blocks

class _Answer:
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> Any: ...  # with stream=True
    status_code: int
    output: Any
    usage: Any
    request_id: str
    message: str
    code: str

class Generation:
    @classmethod
    @blocks("network", instead="dashscope.AioGeneration")
    def call(cls, *args: Any, **kwargs: Any) -> _Answer: ...

class MultiModalConversation:
    @classmethod
    @blocks("network", instead="dashscope.AioMultiModalConversation")
    def call(cls, *args: Any, **kwargs: Any) -> _Answer: ...

class AioGeneration:
    @classmethod
    async def call(cls, *args: Any, **kwargs: Any) -> Any: ...

class AioMultiModalConversation:
    @classmethod
    async def call(cls, *args: Any, **kwargs: Any) -> Any: ...

class TextEmbedding:
    @classmethod
    @blocks("network")
    def call(cls, *args: Any, **kwargs: Any) -> Any: ...

class MultiModalEmbedding:
    @classmethod
    @blocks("network")
    def call(cls, *args: Any, **kwargs: Any) -> Any: ...

class TextReRank:
    @classmethod
    @blocks("network")
    def call(cls, *args: Any, **kwargs: Any) -> Any: ...

class Application:
    @classmethod
    @blocks("network")
    def call(cls, *args: Any, **kwargs: Any) -> Any: ...

class ImageSynthesis:
    @classmethod
    @blocks("network")
    def call(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def async_call(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def fetch(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def wait(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def cancel(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...

class VideoSynthesis:
    @classmethod
    @blocks("network")
    def call(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def async_call(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def fetch(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def wait(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def cancel(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
