"""Event loops, their policies and handles."""
from asyncio import AbstractEventLoop as AbstractEventLoop
from asyncio import AbstractEventLoopPolicy as AbstractEventLoopPolicy
from asyncio import AbstractServer as AbstractServer
from asyncio import Handle as Handle
from asyncio import TimerHandle as TimerHandle
from asyncio import get_event_loop as get_event_loop
from asyncio import get_event_loop_policy as get_event_loop_policy
from asyncio import get_running_loop as get_running_loop
from asyncio import _get_running_loop as _get_running_loop
from asyncio import _set_running_loop as _set_running_loop
from asyncio import new_event_loop as new_event_loop
from asyncio import set_event_loop as set_event_loop
from asyncio import set_event_loop_policy as set_event_loop_policy
from asyncio import get_child_watcher as get_child_watcher  # until 3.13
from asyncio import set_child_watcher as set_child_watcher  # until 3.13
