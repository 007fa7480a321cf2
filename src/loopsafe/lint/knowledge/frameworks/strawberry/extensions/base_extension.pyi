"""Strawberry: extensions; their hooks run on the loop where the server is on asyncio (measured)."""
# knowledge: strawberry-graphql
from collections.abc import Iterator
from typing import Any

from loopsafe.marks import runs_on_loop

class SchemaExtension:
    execution_context: Any
    def __init__(self, *, execution_context: Any = None) -> None: ...
    @runs_on_loop(
        beside=(
            "strawberry.aiohttp",
            "strawberry.asgi",
            "strawberry.channels",
            "strawberry.fastapi",
            "strawberry.litestar",
            "strawberry.quart",
            "strawberry.sanic",
            "strawberry.django.views.AsyncGraphQLView",
        )
    )
    def on_operation(self) -> Iterator[None]: ...
    @runs_on_loop(
        beside=(
            "strawberry.aiohttp",
            "strawberry.asgi",
            "strawberry.channels",
            "strawberry.fastapi",
            "strawberry.litestar",
            "strawberry.quart",
            "strawberry.sanic",
            "strawberry.django.views.AsyncGraphQLView",
        )
    )
    def on_validate(self) -> Iterator[None]: ...
    @runs_on_loop(
        beside=(
            "strawberry.aiohttp",
            "strawberry.asgi",
            "strawberry.channels",
            "strawberry.fastapi",
            "strawberry.litestar",
            "strawberry.quart",
            "strawberry.sanic",
            "strawberry.django.views.AsyncGraphQLView",
        )
    )
    def on_parse(self) -> Iterator[None]: ...
    @runs_on_loop(
        beside=(
            "strawberry.aiohttp",
            "strawberry.asgi",
            "strawberry.channels",
            "strawberry.fastapi",
            "strawberry.litestar",
            "strawberry.quart",
            "strawberry.sanic",
            "strawberry.django.views.AsyncGraphQLView",
        )
    )
    def on_execute(self) -> Iterator[None]: ...
    @runs_on_loop(
        beside=(
            "strawberry.aiohttp",
            "strawberry.asgi",
            "strawberry.channels",
            "strawberry.fastapi",
            "strawberry.litestar",
            "strawberry.quart",
            "strawberry.sanic",
            "strawberry.django.views.AsyncGraphQLView",
        )
    )
    def resolve(self, _next: Any, root: Any, info: Any, *args: Any, **kwargs: Any) -> Any: ...
    @runs_on_loop(
        beside=(
            "strawberry.aiohttp",
            "strawberry.asgi",
            "strawberry.channels",
            "strawberry.fastapi",
            "strawberry.litestar",
            "strawberry.quart",
            "strawberry.sanic",
            "strawberry.django.views.AsyncGraphQLView",
        )
    )
    def get_results(self) -> dict[str, Any]: ...
