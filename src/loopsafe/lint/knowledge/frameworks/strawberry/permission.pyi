"""Strawberry: permissions are asked where resolvers are called."""
# knowledge: strawberry-graphql
from typing import Any

from loopsafe.marks import runs_on_loop

class BasePermission:
    message: Any
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
    def has_permission(self, source: Any, info: Any, **kwargs: Any) -> Any: ...
