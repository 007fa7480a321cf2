"""What runs only while an application starts or ends is a warning; the same code elsewhere is an error."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.configuration.config import Config
from loopsafe.lint.engine import check
from loopsafe.lint.index import Options
from tests.one_file import check_source

if TYPE_CHECKING:
    from pathlib import Path

CASES = {
    "a lifespan, and a handler beside it": """
        import time
        from contextlib import asynccontextmanager
        from fastapi import FastAPI

        @asynccontextmanager
        async def lifespan(app):
            time.sleep(1)  # warning
            yield
            time.sleep(1)  # warning

        app = FastAPI(title="x", lifespan=lifespan)

        @app.get("/")
        async def root():
            time.sleep(1)  # error
    """,
    "what a lifespan calls": """
        import time
        from fastapi import APIRouter

        def connect():
            time.sleep(1)

        async def lifespan(app):
            connect()  # warning
            yield

        async def other():
            connect()  # error

        router = APIRouter(lifespan=lifespan)
    """,
    "helpers that only a lifespan awaits": """
        import asyncio
        import time
        from fastapi import FastAPI, WebSocket

        class Store:
            async def open_store(self):
                time.sleep(1)  # warning

            async def ask(self):
                time.sleep(1)  # error

        async def connect():
            time.sleep(1)  # warning

        async def prepare():
            await connect()

        async def left_running():
            time.sleep(1)  # error

        async def also_served():
            time.sleep(1)  # error

        async def handed_on():
            time.sleep(1)  # error

        async def again():
            time.sleep(1)  # error
            await again()

        async def lifespan(app):
            store = Store()
            await store.open_store()
            await prepare()
            task = asyncio.create_task(left_running())
            await also_served()
            await handed_on()
            app.state.store = store
            yield
            task.cancel()

        app = FastAPI(lifespan=lifespan)
        callbacks = [handed_on]

        @app.get("/")
        async def root():
            await also_served()
            await app.state.store.ask()
    """,
    "events of an application": """
        import time
        from fastapi import FastAPI

        app = FastAPI()

        @app.on_event("startup")
        async def coroutine():
            time.sleep(1)  # warning

        @app.on_event("shutdown")
        def plain():
            time.sleep(1)  # warning

        def added():
            time.sleep(1)

        app.add_event_handler("startup", added)  # warning
    """,
    "lists of hooks": """
        import time
        from litestar import Litestar
        from starlette.applications import Starlette

        def plain():
            time.sleep(1)

        async def coroutine():
            time.sleep(1)  # warning

        one = Starlette(on_startup=[plain, coroutine])  # warning
        two = Litestar([], on_shutdown=(plain,))  # warning
    """,
    "signals": """
        import time
        from aiohttp import web

        async def connect(app):
            time.sleep(1)  # warning

        async def context(app):
            time.sleep(1)  # warning
            yield

        async def served(request):
            time.sleep(1)  # error

        def main():
            app = web.Application()
            app.on_startup.append(connect)
            app.cleanup_ctx.append(context)
            app.router.add_get("/", served)
            handlers = []
            handlers.append(served)
            return app
    """,
    "a hook of a class, and the others": """
        import time
        import discord

        class Bot(discord.Client):
            async def setup_hook(self):
                time.sleep(1)  # warning

            async def on_ready(self):
                time.sleep(1)  # error
    """,
    "decorators of servers": """
        import time
        from quart import Quart
        from sanic import Sanic

        quart = Quart("x")
        sanic = Sanic("x")

        @quart.before_serving
        async def one():
            time.sleep(1)  # warning

        @quart.before_serving
        def in_a_thread():
            time.sleep(1)

        @quart.while_serving
        async def two():
            time.sleep(1)  # warning
            yield

        @sanic.before_server_start
        def three(app):
            time.sleep(1)  # warning

        @sanic.on_request
        def four(request):
            time.sleep(1)  # error
    """,
    "what a startup function leaves running": """
        import asyncio
        import time
        from fastapi import FastAPI

        async def lifespan(app):
            async def poll():
                time.sleep(1)  # error

            task = asyncio.create_task(poll())
            names = [time.sleep(1) for _ in "ab"]  # warning
            yield

        app = FastAPI(lifespan=lifespan)
    """,
}


@pytest.mark.parametrize("case", CASES)
def test_what_blocks_while_nobody_is_served_is_a_warning(case: str, tmp_path: Path) -> None:
    source = textwrap.dedent(CASES[case])
    report = check_source(tmp_path, source, select=("LS1", "LS3"))
    found = {(finding.span.line, finding.severity.value) for finding in report.findings}
    wanted = {
        (number, match[1])
        for number, line in enumerate(source.splitlines(), 1)
        if (match := re.search(r"# (warning|error)", line))
    }
    assert found == wanted


def test_a_registration_in_another_file(tmp_path: Path) -> None:
    (tmp_path / "life.py").write_text("import time\n\n\nasync def lifespan(app):\n    time.sleep(1)\n    yield\n")
    app = "from fastapi import FastAPI\nfrom life import lifespan\n\napp = FastAPI(lifespan=lifespan)\n"
    (tmp_path / "app.py").write_text(app)
    report = check(
        [tmp_path / "life.py"], Config(folder=str(tmp_path), select=("LS1",)), options=Options(use_cache=False)
    )
    assert [finding.severity.value for finding in report.findings] == ["warning"]


CALLED_WHEN_SYNC = """
    import time
    from fastapi import BackgroundTasks, Depends
    from starlette.background import BackgroundTask
    from starlette.routing import Route

    def mail(address):
        time.sleep(1)

    async def post(address): ...

    async def endpoint(tasks: BackgroundTasks, x=Depends(post), y=Depends(mail)):
        tasks.add_task(mail, "x")
        tasks.add_task(post, "x")
        tasks.add_task(mail("x"))  # LS304
        BackgroundTask(post, "x")
        Route("/", post)
"""


def test_a_thread_only_for_what_is_not_async(tmp_path: Path) -> None:
    source = textwrap.dedent(CALLED_WHEN_SYNC)
    report = check_source(tmp_path, source, select=("LS",))
    wanted = [
        (number, match[1])
        for number, line in enumerate(source.splitlines(), 1)
        if (match := re.search(r"# (LS\d+)", line))
    ]
    assert [(finding.span.line, finding.code) for finding in report.findings] == wanted
