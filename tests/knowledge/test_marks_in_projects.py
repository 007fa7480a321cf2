"""What the knowledge says, met in a project: through decorators, overloads, classes, and in copies of a library."""

from __future__ import annotations

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
    "an object that a decorator makes of a function": """
        from celery import Celery

        app = Celery()

        @app.task
        def plain(x): ...

        @app.task(bind=True)
        def bound(self, x): ...

        async def handler():
            plain.delay(1)  # LS102
            bound.apply_async()  # LS102
    """,
    "a class attribute typed by its own class": """
        import time
        from django.db import models

        class Author(models.Model):
            def slow(self):
                time.sleep(1)

        async def handler():
            author = Author.objects.get(pk=1)  # LS110
            author.slow()  # LS301
    """,
    "a generator under a decorator that runs it on the loop": """
        import time
        import tornado.gen

        @tornado.gen.coroutine
        def fetch():
            time.sleep(1)  # LS101
            yield None
    """,
    "marks of decorators that do not say what they call a function with": """
        import time
        from loopsafe.marks import hands

        @hands(attribute="obj")
        def unannotated(f):
            return f

        @hands(attribute="obj")
        def without_parameters(): ...

        @unannotated
        def first(obj):
            time.sleep(1)

        @without_parameters
        def second(obj):
            obj.run()

        async def handler(x):
            first(1)  # LS301
            second(x)
    """,
    "a predicate on the call of a decorator": """
        from tenacity import retry, wait_fixed

        @retry(wait=wait_fixed(2))
        def waits(): ...

        @retry
        def does_not(): ...

        async def handler():
            waits()  # LS101
            does_not()
    """,
    "an overload of a module's function, by a literal": """
        import asyncio
        import requests

        async def handler(url):
            streamed = await asyncio.to_thread(requests.get, url, stream=True)
            streamed.iter_content()
            for chunk in streamed.iter_content():  # LS102
                print(chunk)
            read = await asyncio.to_thread(requests.get, url)
            for chunk in read.iter_content():
                print(chunk)
    """,
    "an overload of a decorator, by a literal": """
        import time
        from litestar import get

        @get("/a")
        def on_the_loop() -> str:
            time.sleep(1)  # LS101

        @get("/b", sync_to_thread=False)
        def there_too() -> str:
            time.sleep(1)  # LS101

        @get("/c", sync_to_thread=True)
        def in_a_thread() -> str:
            time.sleep(1)
    """,
    "a decorator that is a context manager, too": """
        from django.db import transaction

        @transaction.atomic
        def plain(): ...

        @transaction.atomic()
        def made(): ...

        async def handler():
            with transaction.atomic():  # LS105
                pass
            plain()
            made()
    """,
    "an object whose call puts a task into a queue": """
        from huey import RedisHuey

        huey = RedisHuey()

        @huey.task()
        def job(x): ...

        async def handler():
            result = job(1)  # LS105
            result(blocking=True)  # LS105
    """,
    "what a field of a model gives": """
        from django.db import models

        class Book(models.Model):
            tags = models.ManyToManyField("Tag")

        async def handler(book: Book):
            book.tags.add(1)  # LS110
            await book.tags.aadd(1)
            tags = book.tags.all()
            for tag in tags:  # LS105
                print(tag)
            return tags[:3]
    """,
    "a manager that a model makes itself": """
        from django.db import models

        class Book(models.Model):
            objects = models.Manager()

        async def handler(pk: int):
            book = await Book.objects.aget(pk=pk)
            book.save()  # LS110
    """,
    "what is kept in an application under a name": """
        import time
        from aiohttp import web

        class Store:
            def load(self):
                time.sleep(1)

        class Memory:
            def load(self):
                return 1

        async def start(app: web.Application):
            app["store"] = Store()
            app["memory"] = Memory()

        def lines(table: dict):
            table["memory"] = Store()

        async def handler(request: web.Request):
            request.app["store"].load()  # LS301
            request.app["memory"].load()
            request.app["unknown"].load()
            request["store"].load()
    """,
    "what is kept in the context of an application": """
        import time
        from sanic import Sanic

        class Store:
            def load(self):
                time.sleep(1)

        app = Sanic("shop")
        app.ctx.store = Store()

        @app.get("/")
        async def handler(request):
            app.ctx.store.load()  # LS301
            app.ctx.unknown.load()

        async def inside(request: "sanic.Request"):
            request.ctx.store.load()
    """,
    "the bot that a command is given": """
        import time
        import discord
        from discord.ext import commands

        class Bot(commands.Bot):
            def load(self):
                time.sleep(1)

        async def command(context: commands.Context[Bot]):
            context.bot.load()  # LS301

        async def interaction(interaction: "discord.Interaction[Bot]"):
            interaction.client.load()  # LS301
    """,
    "records and properties that a project makes with decorators of its own": """
        import time
        from loopsafe.marks import describes_field, makes_default, makes_property, makes_record

        @makes_record
        def record(cls): ...

        @describes_field
        def described(**options): ...

        @makes_default
        def by(make): ...

        @makes_property
        def once(method): ...

        def slow():
            time.sleep(1)
            return []

        class Part:
            def run(self):
                time.sleep(1)

        class Odd:
            @once
            def once(self): ...

        @record
        class Job:
            rows: list = by(slow)
            part: Part = described(default=None)

            @once
            def size(self):
                time.sleep(1)

        async def handler(job: Job):
            Job()  # LS301
            Job(rows=[])
            Job([], Part()).part.run()  # LS301
            job.size  # LS301
    """,
    "models of pydantic": """
        import time
        from pathlib import Path
        from pydantic import BaseModel, PrivateAttr, computed_field, field_validator

        class Page(BaseModel):
            path: Path
            title: str = ""
            _log: Path = PrivateAttr(default_factory=Path)

            def model_post_init(self, context):
                time.sleep(1)

            @field_validator("title")
            @classmethod
            def stripped(cls, value):
                return value.strip()

            @computed_field
            @property
            def text(self) -> str:
                return self.path.read_text()

            def save(self):
                self._log.write_text("x")

        async def handler(page: Page):
            page.text  # LS302
            page.title.strip()
            page.model_copy().save()  # LS302
            Page.model_validate({"path": "x"}).save()  # LS301 LS302
            Page(path="x")  # LS301
    """,
    "what is kept in an application under a typed key": """
        import time
        from aiohttp import web

        class Store:
            def load(self):
                time.sleep(1)

        STORE = web.AppKey("store", Store)

        async def handler(request: web.Request):
            request.app[STORE].load()  # LS301
            request.app["store"].load()
    """,
    "a query that is indexed, not sliced": """
        from django.contrib.auth.models import User

        async def handler(n: int):
            users = User.objects.filter(is_active=True)
            first = users[0]  # LS105
            return users[:n]
    """,
    "what a collection holds": """
        import boto3
        from google.cloud.storage import Client

        async def handler(client: Client):
            for item in boto3.resource("s3").Bucket("x").objects.filter(Prefix="y"):  # LS102 LS104
                item.delete()  # LS102
            for blob in client.list_blobs("x"):  # LS102
                blob.download_to_filename("y")  # LS102
    """,
    "a loader without files": """
        from jinja2 import DictLoader, Environment, FileSystemLoader

        async def handler():
            Environment(loader=DictLoader({})).get_template("x")
            Environment(loader=FileSystemLoader("x")).get_template("x")  # LS104
    """,
    "special forms under other names": """
        import time
        from functools import partial as bind
        from importlib import import_module as load

        async def handler():
            bind(time.sleep, 1)()  # LS101
            load("time").sleep(1)  # LS101 LS104
    """,
}


@pytest.mark.parametrize("name", CASES)
def test_the_guilty_lines_and_no_others(name: str, tmp_path: Path) -> None:
    source = textwrap.dedent(CASES[name])
    report = check_source(tmp_path, source)
    wanted = {
        (number, code)
        for number, line in enumerate(source.splitlines(), 1)
        for code in line.partition("  # ")[2].split()
        if code.startswith("LS")
    }
    assert report.troubles == []
    assert {(f.span.line, f.code) for f in report.findings} == wanted


def test_a_library_that_is_the_project_is_known_as_it_is_elsewhere(tmp_path: Path) -> None:
    package = tmp_path / "homeassistant"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "core.py").write_text("def callback(func):\n    func.on_loop = True\n    return func\n")
    (package / "light.py").write_text(
        "import time\n\nfrom .core import callback\n\n\n@callback\ndef changed():\n    time.sleep(1)\n"
    )
    report = check([tmp_path], Config(tmp_path), options=Options(jobs=1, use_cache=False))
    assert [(f.span.line, f.code) for f in report.findings] == [(8, "LS101")]


def test_a_decorator_that_another_module_made_says_what_it_passes(tmp_path: Path) -> None:
    (tmp_path / "settings.py").write_text(
        "import time\n\nimport click\n\n\nclass Settings:\n    def load(self):\n        time.sleep(1)\n\n\n"
        "pass_settings = click.make_pass_decorator(Settings, ensure=True)\n"
    )
    (tmp_path / "commands.py").write_text(
        "import asyncio\n\nimport click\n\nfrom settings import pass_settings\n\n\n"
        "@click.command()\n@pass_settings\ndef start(settings, name):\n"
        "    async def main():\n        settings.load()\n        name.load()\n\n    asyncio.run(main())\n"
    )
    report = check([tmp_path], Config(tmp_path), options=Options(jobs=1, use_cache=False))
    assert [(f.span.line, f.code) for f in report.findings] == [(12, "LS301")]
