"""Strawberry: GraphQL by type hints; a server on asyncio calls sync resolvers on its loop (measured)."""
# knowledge: strawberry-graphql
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import passes_through, runs_on_loop, schedules

F = TypeVar("F", bound=Callable[..., Any])

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
@schedules(
    "resolver",
    beside=(
        "strawberry.aiohttp",
        "strawberry.asgi",
        "strawberry.channels",
        "strawberry.fastapi",
        "strawberry.litestar",
        "strawberry.quart",
        "strawberry.sanic",
        "strawberry.django.views.AsyncGraphQLView",
    ),
)
@passes_through
def field(resolver: F | None = None, **kwargs: Any) -> Callable[[F], F]: ...
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
@schedules(
    "resolver",
    beside=(
        "strawberry.aiohttp",
        "strawberry.asgi",
        "strawberry.channels",
        "strawberry.fastapi",
        "strawberry.litestar",
        "strawberry.quart",
        "strawberry.sanic",
        "strawberry.django.views.AsyncGraphQLView",
    ),
)
@passes_through
def mutation(resolver: F | None = None, **kwargs: Any) -> Callable[[F], F]: ...
@passes_through
def subscription(resolver: F | None = None, **kwargs: Any) -> Callable[[F], F]: ...

class Schema:
    async def execute(self, query: Any, *args: Any, **kwargs: Any) -> Any: ...
    def execute_sync(self, query: Any, *args: Any, **kwargs: Any) -> Any: ...
