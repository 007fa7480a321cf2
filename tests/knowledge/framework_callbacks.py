"""Code written for a framework that is given what to call, by its name, in the form of ``framework_cases``.

Measured in-process: BlackSheep 2.6, Litestar 2.25, Strawberry, Ariadne, Pydantic AI, FastStream, taskiq, LangChain,
LlamaIndex workflows, Semantic Kernel, Google's ADK, OpenAI's Agents SDK; Falcon refuses sync responders and hooks under
ASGI. Read from the source: nextcord, disnake, Telethon, Temporal.
"""

CASES = {
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
    "discord, checks of a bot": """
        from discord.ext import commands

        bot = commands.Bot("!")

        @bot.check
        def everywhere(context):
            slow()  # loop
            return True

        def other(context):
            slow()
            return True

        bot.add_check(other)  # loop
        """,
    "nextcord": """
        import nextcord
        from nextcord.ext import commands

        def allowed(context):
            slow()
            return True

        bot = commands.Bot("!")

        @bot.command()
        @commands.check(allowed)  # loop
        async def command(context):
            await bot.wait_for("message", check=lambda message: True)

        class Tool(commands.Cog):
            def cog_check(self, context):
                slow()  # loop
                return True

            def helper(self):
                slow()

        def played(error):
            slow()

        async def play(voice: nextcord.VoiceClient, source: nextcord.AudioSource):
            voice.play(source, after=played)
        """,
    "disnake": """
        from disnake.ext import commands

        def allowed(context):
            slow()
            return True

        bot = commands.InteractionBot()

        @bot.slash_command()
        @commands.check(allowed)  # loop
        async def command(interaction):
            slow()  # loop

        @bot.check
        def everywhere(context):
            slow()  # loop
            return True
        """,
    "telethon": """
        from telethon import TelegramClient, events

        client = TelegramClient("x", 1, "y")

        def wanted(event):
            slow()
            return True

        def told(done, total):
            slow()

        @client.on(events.NewMessage(func=wanted))  # loop
        async def message(event):
            slow()  # loop
            await client.send_file("x", "y", progress_callback=told)  # loop
        """,
    "temporalio": """
        from temporalio import activity, workflow

        @activity.defn
        def threaded():
            slow()

        @activity.defn
        async def coroutine():
            slow()  # loop

        @workflow.defn
        class Order:
            @workflow.run
            async def run(self):
                slow()  # loop

            @workflow.signal
            def paid(self):
                slow()  # loop

            @workflow.query(name="x")
            def state(self):
                slow()  # loop

            def helper(self):
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
    "pydantic_ai": """
        from pydantic_ai import Agent

        agent = Agent("x")

        def prepared(context, tool):
            slow()

        @agent.tool
        def tool(context):
            slow()

        @agent.tool_plain(prepare=prepared)  # loop
        def plain():
            slow()

        @agent.system_prompt
        def prompt():
            slow()

        @agent.instructions
        def instructions():
            slow()

        @agent.output_validator
        def validated(output):
            slow()

        @agent.tool_plain
        async def coroutine():
            slow()  # loop
        """,
    "langchain, llama_index": """
        from langchain_core.output_parsers import BaseOutputParser
        from langchain_core.retrievers import BaseRetriever
        from langchain_core.runnables import RunnableBranch, RunnableLambda, RunnablePassthrough, chain
        from langchain_core.tools import tool
        from workflows import Workflow, step

        @chain
        def linked(x):
            slow()

        @tool
        def used(x: str) -> str:
            "x"
            slow()

        class Known(BaseRetriever):
            def _get_relevant_documents(self, query, *, run_manager):
                slow()

            async def _aget_relevant_documents(self, query, *, run_manager):
                slow()  # loop

        class Parser(BaseOutputParser):
            def parse(self, text):
                slow()

        async def f():
            await linked.ainvoke(1)
            await used.ainvoke("x")
            await RunnableLambda(lambda x: slow()).ainvoke(1)
            await RunnablePassthrough.assign(a=lambda x: slow()).ainvoke({})
            await RunnableBranch((lambda x: slow(), lambda x: slow()), lambda x: slow()).ainvoke(1)

        class Flow(Workflow):
            @step
            def threaded(self, event):
                slow()

            @step
            async def coroutine(self, event):
                slow()  # loop
        """,
    "faststream, hooks": """
        from faststream import Depends, FastStream
        from faststream.rabbit import RabbitBroker

        broker = RabbitBroker()
        app = FastStream(broker)

        def dependency():
            slow()

        def decoded(message):
            slow()

        @broker.subscriber("x", decoder=decoded)
        async def consume(message, given=Depends(dependency)):
            slow()  # loop

        @app.on_startup
        def started():
            slow()

        @app.after_startup
        async def coroutine():
            slow()  # loop
        """,
    "semantic_kernel": """
        from semantic_kernel.functions import kernel_function

        class Plugin:
            @kernel_function
            def bare(self):
                slow()  # loop

            @kernel_function(name="x")
            def named(self):
                slow()  # loop

            def helper(self):
                slow()
        """,
    "google.adk": """
        from google.adk.agents import Agent, LlmAgent
        from google.adk.tools import FunctionTool

        def tool(x: str):
            slow()

        def before(context):
            slow()

        async def coroutine(x: str):
            slow()  # loop

        given = Agent(name="x", tools=[tool])  # loop
        called = LlmAgent(name="x", before_agent_callback=before)  # loop
        made = FunctionTool(tool)  # loop
        other = FunctionTool(coroutine)
        """,
    "agents": """
        from agents import Agent, Runner, function_tool, input_guardrail

        @function_tool
        def tool(x: str):
            slow()

        @function_tool
        async def coroutine(x: str):
            slow()  # loop

        @input_guardrail
        def guard(context, agent, text):
            slow()  # loop

        def instructions(context, agent):
            slow()
            return "x"

        agent = Agent(name="x", instructions=instructions)  # loop

        async def main():
            await Runner.run(agent, "x")
        """,
    "taskiq, what it calls": """
        from taskiq import InMemoryBroker, TaskiqDepends, TaskiqEvents, TaskiqMiddleware

        broker = InMemoryBroker()

        def dependency():
            slow()

        class Timed(TaskiqMiddleware):
            def pre_execute(self, message):
                slow()  # loop
                return message

            def helper(self):
                slow()

        @broker.task
        def threaded():
            slow()

        @broker.task(task_name="x")
        async def coroutine(given=TaskiqDepends(dependency)):  # loop
            slow()  # loop

        @broker.on_event(TaskiqEvents.WORKER_STARTUP)
        def started(state):
            slow()  # loop
        """,
}
