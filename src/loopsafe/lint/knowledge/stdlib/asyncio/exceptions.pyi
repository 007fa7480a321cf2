"""Exceptions of asyncio."""
from asyncio import CancelledError as CancelledError
from asyncio import InvalidStateError as InvalidStateError
from asyncio import TimeoutError as TimeoutError
from asyncio import SendfileNotAvailableError as SendfileNotAvailableError
from asyncio import IncompleteReadError as IncompleteReadError
from asyncio import LimitOverrunError as LimitOverrunError
from asyncio import BrokenBarrierError as BrokenBarrierError  # 3.11+
