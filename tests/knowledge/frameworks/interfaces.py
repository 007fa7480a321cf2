"""User interfaces, and Home Assistant; the package says what the cases mean."""

CASES = {
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
}
