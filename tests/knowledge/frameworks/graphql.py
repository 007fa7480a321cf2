"""GraphQL servers; the package says what the cases mean."""

CASES = {
    "strawberry": """
        import strawberry
        from strawberry.fastapi import GraphQLRouter
        from strawberry.permission import BasePermission

        class Allowed(BasePermission):
            def has_permission(self, source, info, **kwargs):
                slow()  # loop

        @strawberry.type
        class Query:
            @strawberry.field
            def bare(self) -> str:
                slow()  # loop

            @strawberry.field(permission_classes=[Allowed])
            def called(self) -> str:
                slow()  # loop

            @strawberry.field
            async def coroutine(self) -> str:
                slow()  # loop

            def helper(self) -> str:
                slow()

        @strawberry.type
        class Mutation:
            @strawberry.mutation
            def change(self) -> str:
                slow()  # loop

        router = GraphQLRouter(strawberry.Schema(Query, Mutation))
        """,
    "strawberry without asyncio": """
        import strawberry
        from strawberry.flask.views import GraphQLView

        @strawberry.type
        class Query:
            @strawberry.field
            def bare(self) -> str:
                slow()
        """,
    "strawberry, extensions": """
        import strawberry
        from strawberry.extensions import SchemaExtension
        from strawberry.fastapi import GraphQLRouter

        class Timed(SchemaExtension):
            def on_operation(self):
                slow()  # loop
                yield

            def resolve(self, _next, root, info, *args, **kwargs):
                slow()  # loop
                return _next(root, info, *args, **kwargs)

            def helper(self):
                slow()

        def context():
            slow()

        @strawberry.type
        class Query:
            @strawberry.field
            def name(self) -> str:
                return "x"

        router = GraphQLRouter(strawberry.Schema(Query, extensions=[Timed]), context_getter=context)
        """,
    "ariadne": """
        from ariadne import ObjectType, QueryType
        from ariadne.asgi import GraphQL

        query = QueryType()
        user = ObjectType("User")

        @query.field("a")
        def resolve(_, info):
            slow()  # loop

        @user.field("b")
        async def coroutine(_, info):
            slow()  # loop
        """,
    "ariadne without asyncio": """
        from ariadne import QueryType, graphql_sync

        query = QueryType()

        @query.field("a")
        def resolve(_, info):
            slow()
        """,
    "ariadne, what it is given": """
        from ariadne import make_executable_schema
        from ariadne.asgi import GraphQL

        def context(request, data):
            slow()

        def formatted(error, debug):
            slow()

        app = GraphQL(make_executable_schema(""), context_value=context)  # loop
        other = GraphQL(make_executable_schema(""), error_formatter=formatted)  # loop
        """,
    "graphene": """
        import graphene
        from starlette_graphene3 import GraphQLApp

        class Query(graphene.ObjectType):
            name = graphene.String()

            def resolve_name(root, info):
                slow()  # loop

            def helper(self):
                slow()
        """,
    "graphene without asyncio": """
        import graphene

        class Query(graphene.ObjectType):
            name = graphene.String()

            def resolve_name(root, info):
                slow()

            async def resolve_other(root, info):
                slow()  # loop
        """,
}
