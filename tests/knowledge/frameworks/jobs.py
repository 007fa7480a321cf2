"""Schedulers, pipelines and workers; the package says what the cases mean."""

CASES = {
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
}
