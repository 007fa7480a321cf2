"""Calls that mean something else, or nothing, when another thread or another function makes them."""

from __future__ import annotations

LOOP_BOUND = frozenset(
    {
        "get_running_loop",
        "get_event_loop",
        "create_task",
        "ensure_future",
        "call_soon",
        "call_later",
        "call_at",
        "run_in_executor",
        "run_until_complete",
        "current_task",
        "set_result",
        "set_exception",
        "put_nowait",
        "get_nowait",
        "task_done",
        "set",
        "reset",
        "cancel",
        "release",
        "notify",
        "notify_all",
        "add_done_callback",
        "current_thread",
        "get_ident",
    }
)
"""What belongs to the thread of the loop, or may: ``event.set()`` of asyncio and of threading look alike."""

LOOP_LOOKUPS = frozenset(
    {"get_running_loop", "get_event_loop", "create_task", "ensure_future", "call_soon", "call_later", "call_at"}
)
"""What only a thread with a running loop can do."""

STACK_BOUND = frozenset({"exc_info", "print_exc", "format_exc", "exception"})
"""What looks at the exception that its own thread is handling."""

FRAME_BOUND = frozenset({"locals", "vars", "eval", "exec", "_getframe", "currentframe", "stack", "super"})
"""What looks at the function it is written in."""
