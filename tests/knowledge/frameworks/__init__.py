"""Code written for a framework, by its name: a call of ``slow`` on a line marked ``# loop`` runs on the event loop.

One module for each kind of framework: ``web``, ``chat``, ``interfaces``, ``jobs``, ``graphql``, ``agents``.

The verdicts were measured where a framework could be run in-process, recording the thread of each handler: FastAPI,
Litestar 2.25, Quart, Sanic, Tornado, BlackSheep 2.6, Textual, MCP, FastMCP, Chainlit, Dagster, Ray, Gradio, aiogram,
Prefect, Socket.IO, discord.py, python-telegram-bot, websockets, APScheduler, taskiq, FastStream, Strawberry, Ariadne,
Graphene, Pydantic AI, LangChain, LlamaIndex workflows, Semantic Kernel, Google's ADK, OpenAI's Agents SDK. Falcon
refuses sync responders and hooks under ASGI. The others were read from the package's source: NiceGUI, Home Assistant,
nextcord, disnake, Telethon, Temporal.
"""

from tests.knowledge.frameworks import agents, chat, graphql, interfaces, jobs, web

CASES = web.CASES | chat.CASES | interfaces.CASES | jobs.CASES | graphql.CASES | agents.CASES
