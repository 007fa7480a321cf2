"""Code written for a framework, by its name: a call of ``slow`` on a line marked ``# loop`` runs on the event loop.

The verdicts were measured where a framework could be run in-process (recording the thread of each handler: FastAPI,
Litestar, Quart, Sanic, Tornado, Textual, MCP, FastMCP, Chainlit, Dagster, Ray, Gradio, aiogram, Prefect, Socket.IO,
discord.py, python-telegram-bot, websockets, APScheduler, taskiq, FastStream, Strawberry, Ariadne, Graphene), and read
from the package's source elsewhere (NiceGUI, Home Assistant).
"""

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
    "textual": """
        from textual import on, work
        from textual.app import App
        from textual.widgets import Button

        class Tool(App):
            def on_mount(self):
                self.set_interval(1, slow)  # loop
                self.threaded()
                slow()  # loop

            def watch_count(self, count):
                slow()  # loop

            def action_save(self):
                slow()  # loop

            @on(Button.Pressed)
            def pressed(self):
                slow()  # loop

            @work(thread=True)
            def threaded(self):
                slow()

            def helper(self):
                slow()
        """,
    "nicegui": """
        from nicegui import run, ui

        @ui.page("/")
        def index():
            ui.button("x", on_click=slow)  # loop
            ui.timer(1, slow)  # loop

        async def clicked():
            await run.io_bound(slow)
        """,
    "chainlit": """
        import chainlit as cl

        @cl.on_message
        def message(text):
            slow()  # loop

        @cl.on_chat_start
        async def start():
            await cl.make_async(slow)()
        """,
    "mcp": """
        from mcp.server.fastmcp import FastMCP
        from mcp.server.mcpserver import MCPServer

        one = FastMCP("x")
        two = MCPServer("x")

        @one.tool()
        def tool_of_version_one():
            slow()  # loop

        @two.tool()
        def tool_of_version_two():
            slow()
        """,
    "fastmcp": """
        from fastmcp import FastMCP

        server = FastMCP("x")

        @server.tool
        def tool():
            slow()

        @server.tool(name="x")
        def named():
            slow()

        @server.tool(run_in_thread=False)
        def told():
            slow()  # loop
        """,
    "aiogram": """
        from aiogram import Router

        router = Router()

        @router.message()
        def sync_handler(message):
            slow()

        @router.message()
        async def handler(message):
            slow()  # loop
        """,
    "homeassistant": """
        from homeassistant.components.media_player import MediaPlayerEntity
        from homeassistant.components.sensor import SensorEntity
        from homeassistant.core import HomeAssistant, callback

        @callback
        def event(event):
            slow()  # loop

        class Sensor(SensorEntity):
            @property
            def native_value(self):
                slow()  # loop

            def update(self):
                slow()

            async def async_update(self):
                await self.hass.async_add_executor_job(slow)

        class Player(MediaPlayerEntity):
            @property
            def media_title(self):
                slow()  # loop

            def media_play(self):
                slow()

            def media_seek(self, position):
                slow()

        async def setup(hass: HomeAssistant):
            slow()  # loop
        """,
    "socketio": """
        import socketio

        sio = socketio.AsyncServer(async_mode="asgi")
        client = socketio.AsyncClient()
        plain = socketio.Server()

        @sio.event
        def connect(sid, environ):
            slow()  # loop

        @sio.on("message", namespace="/x")
        async def message(sid, data):
            slow()  # loop

        @client.on("news")
        def news(data):
            slow()  # loop

        @plain.event
        def threaded(sid):
            slow()

        class Chat(socketio.AsyncNamespace):
            def on_message(self, sid, data):
                slow()  # loop

            def helper(self):
                slow()
        """,
    "discord": """
        import discord
        from discord import app_commands
        from discord.ext import commands

        def prefix(bot, message):
            slow()
            return "!"

        def allowed(context):
            slow()
            return True

        bot = commands.Bot(command_prefix=prefix)  # loop
        other = commands.Bot(command_prefix="!")

        @bot.command()
        @commands.check(allowed)  # loop
        async def command(context):
            slow()  # loop

        @app_commands.check(allowed)  # loop
        async def slash(interaction):
            pass
        """,
    "telegram": """
        from telegram.ext import MessageHandler, filters

        class Known(filters.MessageFilter):
            def filter(self, message):
                slow()  # loop
                return True

            def helper(self):
                slow()

        async def start(update, context):
            slow()  # loop
        """,
    "websockets": """
        import websockets

        def check(connection, request):
            slow()

        async def handler(socket):
            async for message in socket:
                await socket.send(message)

        async def main():
            async with websockets.serve(handler, "", 1, process_request=check):  # loop
                pass
        """,
    "apscheduler": """
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        def job():
            slow()

        def listener(event):
            slow()

        async def coroutine():
            slow()  # loop

        async def main():
            scheduler = AsyncIOScheduler()
            scheduler.add_job(job, "interval", seconds=1)
            scheduler.add_job(coroutine, "interval", seconds=1)
            scheduler.add_listener(listener)  # loop
            scheduler.start()
        """,
    "taskiq, faststream": """
        from faststream.kafka import KafkaBroker
        from taskiq import InMemoryBroker

        broker = InMemoryBroker()
        stream = KafkaBroker()

        @broker.task
        def task():
            slow()

        @stream.subscriber("x")
        def consume(message):
            slow()

        @stream.subscriber("y")
        async def coroutine(message):
            slow()  # loop
        """,
    "prefect": """
        from prefect import flow, task

        @task
        def step():
            slow()

        @flow
        async def main():
            step.submit()
            step()  # loop
        """,
    "dagster": """
        from dagster import asset, graph_asset, job, op, sensor

        @op
        def plain():
            slow()

        @op
        async def on_loop(context):
            slow()  # loop

        @op(name="named", required_resource_keys={"x"})
        async def factory(x):
            slow()  # loop

        @asset
        def table():
            slow()

        @asset(deps=[table])
        async def fetched():
            slow()  # loop

        @sensor(job_name="x")
        def watch(context):
            slow()

        @job
        def everything():
            on_loop()
            plain()
        """,
    "ray": """
        import ray

        @ray.remote
        def task():
            slow()

        @ray.remote
        class Sync:
            def work(self):
                slow()

        @ray.remote
        class Actor:
            def __init__(self):
                slow()  # loop

            async def work(self):
                slow()  # loop
                self._helper()  # loop

            def _helper(self):
                slow()

            def called_by_others(self):
                slow()  # loop

        @ray.remote(num_cpus=1)
        class Limited:
            async def work(self):
                slow()  # loop

            async def waits(self, ref):
                await ref

        async def driver():
            actor = Actor.remote()
            await actor.work.remote()
            await task.remote()
        """,
    "gradio": """
        import gradio as gr

        def answer(text):
            slow()
            return text

        async def async_answer(text):
            slow()  # loop
            return text

        async def stream(text):
            slow()  # loop
            yield text

        def sync_stream(text):
            slow()
            yield text

        with gr.Blocks() as demo:
            box = gr.Textbox()
            button = gr.Button("x")
            button.click(answer, box, box)
            button.click(fn=async_answer, inputs=box, outputs=box)
            box.submit(stream, box, box)
            box.change(sync_stream, box, box).then(answer, box, box)
            demo.load(async_answer, box, box)

            @button.click(inputs=box, outputs=box)
            def decorated(text):
                slow()

        gr.Interface(fn=answer, inputs="text", outputs="text")
        gr.ChatInterface(async_answer)
        """,
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
