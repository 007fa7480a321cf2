"""Bots and sockets; the package says what the cases mean."""

CASES = {
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
}
