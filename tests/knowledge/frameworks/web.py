"""Web frameworks, and the libraries that they are made of; the package says what the cases mean."""

CASES = {
    "anyio": """
        import anyio

        async def f(p: anyio.Path):
            await anyio.to_thread.run_sync(slow)
            async for child in p.iterdir():
                await (child / "x").read_text()
            async with await anyio.open_file("x") as file:
                await file.read()
            slow()  # loop
        """,
    "trio": """
        import trio

        async def f(p: trio.Path):
            await trio.to_thread.run_sync(slow)
            for child in await p.iterdir():
                await child.unlink()
            async with trio.open_nursery() as nursery:
                nursery.start_soon(f, p)
            slow()  # loop
        """,
    "asgiref": """
        from asgiref.sync import sync_to_async

        @sync_to_async
        def bare():
            slow()

        @sync_to_async(thread_sensitive=False)
        def factory():
            slow()

        async def f():
            await bare()
            await factory()
            await sync_to_async(slow)()
            await sync_to_async(slow, thread_sensitive=False)()
            await sync_to_async(slow())()  # loop
        """,
    "fastapi": """
        from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI
        from starlette.concurrency import run_in_threadpool
        from starlette.endpoints import HTTPEndpoint

        app = FastAPI()
        router = APIRouter()

        def dependency():
            slow()

        @app.get("/")
        def endpoint(x=Depends(dependency)):
            slow()

        @router.post("/")
        def other():
            slow()

        @app.exception_handler(KeyError)
        def handler(request, error):
            slow()

        class Page(HTTPEndpoint):
            def get(self, request):
                slow()

        @app.on_event("startup")
        def startup():
            slow()  # loop

        @app.get("/a")
        async def on_loop(tasks: BackgroundTasks):
            tasks.add_task(slow)
            await run_in_threadpool(slow)
            endpoint()  # loop
        """,
    "litestar": """
        from litestar import get

        @get("/", sync_to_thread=True)
        def threaded() -> str:
            slow()

        @get("/a")
        async def on_loop() -> str:
            slow()  # loop
        """,
    "litestar, what it is given": """
        from litestar import Router, get
        from litestar.background_tasks import BackgroundTask
        from litestar.di import Provide
        from litestar.events import listener

        def dependency():
            slow()

        def guard(connection, handler):
            slow()

        def on_error(request, error):
            slow()

        def key(request):
            slow()

        @get("/", guards=[guard])
        async def guarded() -> str:
            BackgroundTask(slow)

        @get("/d", dependencies={"a": dependency})  # loop
        async def given(a: int) -> str:
            return "x"

        @get("/t", dependencies={"a": Provide(dependency, sync_to_thread=True)})
        async def threaded(a: int) -> str:
            return "x"

        @get("/c", cache=True, cache_key_builder=key)  # loop
        async def cached() -> str:
            return "x"

        @listener("x")
        def heard():
            slow()

        Router("/r", route_handlers=[given], before_request=guard, after_request=guard)
        Router("/e", route_handlers=[given], exception_handlers={KeyError: on_error})  # loop
        """,
    "quart": """
        from quart import Quart
        from quart.utils import run_sync

        app = Quart("x")

        @app.get("/")
        def view():
            slow()

        @app.before_request
        def before():
            slow()

        @app.get("/a")
        async def on_loop():
            await run_sync(slow)()
            slow()  # loop
        """,
    "sanic": """
        from sanic import Sanic
        from sanic.views import HTTPMethodView

        app = Sanic("x")

        @app.get("/")
        def handler(request):
            slow()  # loop

        @app.on_request
        def middleware(request):
            slow()  # loop

        @app.before_server_start
        def listener(app):
            slow()  # loop

        class View(HTTPMethodView):
            def get(self, request):
                slow()  # loop
        """,
    "tornado": """
        from tornado.ioloop import IOLoop
        from tornado.web import RequestHandler, StaticFileHandler
        from tornado.websocket import WebSocketHandler

        class Handler(RequestHandler):
            def prepare(self):
                slow()  # loop

            def get(self):
                slow()  # loop

            def helper(self):
                slow()

        class Files(StaticFileHandler):
            @classmethod
            def get_absolute_path(cls, root, path):
                slow()  # loop

            def validate_absolute_path(self, root, absolute_path):
                slow()  # loop

        class Socket(WebSocketHandler):
            def on_message(self, message):
                slow()  # loop

        async def f():
            await IOLoop.current().run_in_executor(None, slow)

        def start():
            IOLoop.current().add_callback(slow)  # loop
        """,
    "blacksheep": """
        from blacksheep import Application, get
        from blacksheep.server.controllers import Controller
        from blacksheep.server.controllers import post as post_to_controller

        app = Application()

        @app.router.get("/")
        def bare():
            slow()  # loop

        @get("/x")
        def by_module():
            slow()  # loop

        @app.router.get("/a")
        async def coroutine():
            slow()  # loop

        class Page(Controller):
            @post_to_controller("/p")
            def save(self):
                slow()  # loop

            def helper(self):
                slow()

        def named():
            slow()

        app.router.add_get("/n", named)  # loop
        """,
    "falcon, robyn": """
        import falcon.asgi
        from robyn import Robyn

        robyn = Robyn("x")

        @robyn.get("/")
        def threaded(request):
            slow()

        @robyn.get("/a")
        async def coroutine(request):
            slow()  # loop

        class Thing:
            async def on_get(self, request, response):
                response.schedule_sync(slow)
                slow()  # loop

        falcon.asgi.App().add_route("/", Thing())
        """,
}
