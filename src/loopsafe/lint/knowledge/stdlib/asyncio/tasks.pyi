"""Tasks."""
from asyncio import Task as Task
from asyncio import FIRST_COMPLETED as FIRST_COMPLETED
from asyncio import FIRST_EXCEPTION as FIRST_EXCEPTION
from asyncio import ALL_COMPLETED as ALL_COMPLETED
from asyncio import all_tasks as all_tasks
from asyncio import as_completed as as_completed
from asyncio import create_task as create_task
from asyncio import current_task as current_task
from asyncio import ensure_future as ensure_future
from asyncio import gather as gather
from asyncio import run_coroutine_threadsafe as run_coroutine_threadsafe
from asyncio import shield as shield
from asyncio import sleep as sleep
from asyncio import wait as wait
from asyncio import wait_for as wait_for
from asyncio import create_eager_task_factory as create_eager_task_factory  # 3.12+
from asyncio import eager_task_factory as eager_task_factory  # 3.12+
