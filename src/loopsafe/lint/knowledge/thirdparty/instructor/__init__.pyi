"""instructor: answers of models as objects; what it wraps decides whether it awaits."""
# knowledge: instructor
from typing import Any, Literal, overload

from anthropic import Anthropic, AsyncAnthropic
from loopsafe.marks import blocks
from openai import AsyncOpenAI, OpenAI, _Audio, _Embeddings, _Files, _Images, _Models

class _Completions:
    @blocks("network", instead="instructor.AsyncInstructor")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="instructor.AsyncInstructor")
    def create_partial(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="instructor.AsyncInstructor")
    def create_iterable(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="instructor.AsyncInstructor")
    def create_with_completion(self, *args: Any, **kwargs: Any) -> Any: ...

class _AsyncCompletions:
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    def create_partial(self, *args: Any, **kwargs: Any) -> Any: ...
    def create_iterable(self, *args: Any, **kwargs: Any) -> Any: ...
    async def create_with_completion(self, *args: Any, **kwargs: Any) -> Any: ...

class _Chat:
    completions: _Completions

class _AsyncChat:
    completions: _AsyncCompletions

class Instructor(_Completions):
    chat: _Chat
    messages: _Completions
    # what it has no word of its own for is looked up in the client that it wraps
    client: OpenAI
    audio: _Audio
    embeddings: _Embeddings
    files: _Files
    images: _Images
    models: _Models

class AsyncInstructor(_AsyncCompletions):
    chat: _AsyncChat
    messages: _AsyncCompletions

@overload
def from_openai(client: AsyncOpenAI, *args: Any, **kwargs: Any) -> AsyncInstructor: ...
@overload
def from_openai(client: OpenAI, *args: Any, **kwargs: Any) -> Instructor: ...
@overload
def from_anthropic(client: AsyncAnthropic, *args: Any, **kwargs: Any) -> AsyncInstructor: ...
@overload
def from_anthropic(client: Anthropic, *args: Any, **kwargs: Any) -> Instructor: ...
@overload
def patch(client: AsyncOpenAI, *args: Any, **kwargs: Any) -> AsyncOpenAI: ...
@overload
def patch(client: OpenAI, *args: Any, **kwargs: Any) -> OpenAI: ...
@overload
def from_provider(model: str, async_client: Literal[True], *args: Any, **kwargs: Any) -> AsyncInstructor: ...
@overload
def from_provider(model: str, *args: Any, **kwargs: Any) -> Instructor: ...
