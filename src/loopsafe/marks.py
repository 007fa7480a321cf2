"""Say what a function does to the event loop: no-ops at run time, knowledge to the linter.

The same marks are used in three places: in the stubs that travel with loopsafe, in the stubs a user adds for their
own SDK (``stubs = ["stubs/"]``), and directly in a project's source. The linter reads them from the syntax tree and
never imports the module that carries them.

Predicates
    ``only_if`` and ``never_if`` map a parameter's name to the value that decides. The value is a literal (``False``,
    ``0``, ``None``, ``"r"``), :data:`given` (an argument other than ``None`` is passed), a class (an instance of it is
    passed: ``io.BytesIO``), or a tuple of these (any of them), or ``begins("data:")`` (a string that begins so is
    passed). A parameter that the call leaves out has its default. ``"self.NAME"`` asks for the argument ``NAME`` with
    which the receiver was constructed. ``never_if`` silences a call when *any* entry is known to hold; ``only_if`` lets
    a call block when *every* entry is known to hold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, Literal, TypeVar

__all__ = [
    "awaits",
    "begins",
    "blocks",
    "calls",
    "changes_context",
    "context_manager",
    "dispatches",
    "enters_loop",
    "given",
    "in_memory",
    "iterates",
    "nonblocking",
    "obtains_loop",
    "offloads",
    "operates",
    "passes_through",
    "patches_loop",
    "probes_loop",
    "runs_in_thread",
    "runs_on_loop",
    "schedules",
    "settles",
    "steps",
    "submits_to_loop",
    "switches_to_nonblocking",
    "thread_bound",
    "twin",
    "waits",
]

F = TypeVar("F")

Kind = Literal[
    "sleep", "network", "subprocess", "process", "database", "file", "metadata", "cpu", "console", "import"
]
Duration = Literal["", "unbounded", "long", "brief"]
When = Literal["", "startup"]
What = Literal["thread", "process", "pool", "future", "executor", "queue", "lock", "file-lock", "event", "other"]
Predicate = Mapping[str, Any]


class _Given:
    """The type of :data:`given`."""

    def __repr__(self) -> str:
        return "given"


given: Final = _Given()
"""In a predicate: an argument other than ``None`` is passed."""


class _Beginning(str):
    """The type of :func:`begins`."""

    __slots__ = ()


def begins(prefix: str) -> object:
    """In a predicate: a string argument is known to begin with ``prefix``."""
    return _Beginning(prefix)


def _same(function: F) -> F:
    return function


def blocks(
    kind: Kind,
    *,
    duration: Duration = "",
    instead: str = "",
    thread_bound: bool = False,
    only_if: Predicate | None = None,
    never_if: Predicate | None = None,
) -> Callable[[F], F]:
    """The call keeps its thread busy or waiting.

    ``duration``: ``"unbounded"`` (may never return), ``"long"`` (network, sleep, processes), ``"brief"`` (microseconds
    to a few milliseconds); empty means the usual one for the kind. ``instead``: what async code uses in its place.
    ``thread_bound``: the object may only be used by the thread that made it, so the call must not be offloaded.
    """
    return _same


def waits(
    what: What = "other",
    *,
    timeout: str = "",
    instead: str = "",
    only_if: Predicate | None = None,
    never_if: Predicate | None = None,
) -> Callable[[F], F]:
    """The call waits for a thread, a process, a future, a queue or a lock.

    ``timeout`` names the parameter that bounds the wait (seconds); without it, or with ``None`` passed for it, the wait
    may never end.
    """
    return _same


def enters_loop(coroutine: str = "", *, bridge: bool = False) -> Callable[[F], F]:
    """The call runs an event loop until something is done; ``coroutine`` names the parameter that is run.

    Such a call raises, or deadlocks, on a thread whose loop is already running. ``bridge``: it is made for worker
    threads and plain sync code, and waits there for a loop that runs elsewhere (``from_thread.run``).
    """
    return _same


def patches_loop(function: F) -> F:
    """The call changes running event loops so that they can be entered again (``nest_asyncio.apply``)."""
    return function


def obtains_loop(function: F) -> F:
    """The call returns the thread's event loop and may create or refuse one (``asyncio.get_event_loop``)."""
    return function


def probes_loop(function: F) -> F:
    """The call tells whether a loop runs: raises ``RuntimeError``, or returns ``None`` or ``False``, when none does."""
    return function


def submits_to_loop(coroutine: str) -> Callable[[F], F]:
    """The call hands ``coroutine`` to a loop in another thread and returns a ``concurrent.futures.Future``."""
    return _same


def awaits(*names: Any) -> Any:
    """Who calls the handler awaits what it returns if it can be awaited: a ``def`` may as well be an ``async def``.

    Bare on a decorator, or on a decorator factory: for the functions it decorates. With glob patterns on a class: for
    the matching methods of its subclasses. Beside ``runs_on_loop``, which says that they are called on the loop.
    """
    if len(names) == 1 and callable(names[0]):
        return names[0]
    return _same


def offloads(*parameters: str, if_sync: bool = False, house: bool = False) -> Callable[[F], F]:
    """The callables passed for ``parameters`` run in another thread or process.

    ``if_sync``: only those that are not async do; the call sees the difference and awaits coroutines on the loop
    (``BackgroundTasks.add_task``). ``house``: code that has such an object offloads with it; fixes do, too.
    """
    return _same


def schedules(*parameters: str, when: When = "") -> Callable[[F], F]:
    """The callables passed for ``parameters``, alone or in a list, run on the event loop's thread, later.

    ``when="startup"``: once, when the application starts or ends and serves nobody (``FastAPI(lifespan=...)``): what
    blocks there is a warning.
    """
    return _same


def calls(*parameters: str) -> Callable[[F], F]:
    """The callables passed for ``parameters`` are called before this call returns (``sorted``'s ``key``)."""
    return _same


def iterates(*parameters: str) -> Callable[[F], F]:
    """The iterables passed for ``parameters`` are consumed before this call returns (``list``, ``sum``)."""
    return _same


def operates(method: str, *parameters: str, each: bool = False) -> Callable[[F], F]:
    """The special method ``method`` of what is passed for ``parameters`` runs before this call returns (``int`` and
    ``"__int__"``); ``each``: that of its elements (``sorted`` and ``"__lt__"``)."""
    return _same


def runs_on_loop(*patterns: Any, when: When = "", beside: tuple[str, ...] = ()) -> Any:
    """The function is called by a framework on the loop's thread.

    Bare on a method: it and its overrides in subclasses. Bare on a decorator, or on a decorator factory: the functions
    it decorates. With glob patterns on a class (``@runs_on_loop("on_*")``): the matching methods of its subclasses.
    ``when="startup"``: once, when the application starts or ends and serves nobody: what blocks there is a warning.
    ``beside``: only in a project that imports one of these (``"strawberry.asgi"``): who serves the handlers decides.
    """
    if len(patterns) == 1 and callable(patterns[0]):
        return patterns[0]
    return _same


def runs_in_thread(*patterns: Any, when: When = "") -> Any:
    """Like :func:`runs_on_loop`, for functions that a framework calls in a worker thread when they are not async.

    ``when`` speaks of those that are.
    """
    if len(patterns) == 1 and callable(patterns[0]):
        return patterns[0]
    return _same


def nonblocking(function: F) -> F:
    """Trust me: whatever the body looks like, this call does not block."""
    return function


def passes_through(function: F) -> F:
    """A decorator whose result, when called, runs the decorated function (``functools.lru_cache``)."""
    return function


def changes_context(token: str = "") -> Callable[[F], F]:
    """The call changes a variable of the context it runs in (``ContextVar.set``); a worker thread has a copy.

    ``token`` names the parameter with what an earlier call returned, in that very context: the call undoes it.
    """
    return _same


def context_manager(function: F) -> F:
    """A decorator that turns a generator function into a context manager factory (``contextlib.contextmanager``)."""
    return function


def in_memory(cls: F) -> F:
    """A class of streams that no file is behind (``io.BytesIO``): a library that reads or writes one computes."""
    return cls


def dispatches(function: F) -> F:
    """A decorator whose result, when called, runs the decorated function or one that is registered with it, by the
    class of the first argument (``functools.singledispatch``)."""
    return function


def settles(*parameters: str, answer: bool = True) -> Callable[[F], F]:
    """After this call the futures passed for ``parameters`` are done, so their ``result()`` returns at once.

    A callable passed for one of them is called with such a future. Without parameters, on a method that tells whether
    waiting for the receiver is over (``Future.done``): the answer ``answer`` settles it.
    """
    return _same


def steps(method: str) -> Callable[[F], F]:
    """On ``__next__``: the method gives the same items one by one, and something empty where iterating ends.

    ``for line in file`` and ``while line := file.readline()``.
    """
    return _same


def switches_to_nonblocking(*, only_if: Predicate | None = None) -> Callable[[F], F]:
    """After this call the receiver's methods no longer block (``socket.setblocking(False)``)."""
    return _same


def thread_bound(target: F) -> F:
    """Only for one thread: instances of the class, for the one that made them (``sqlite3.Connection``); calls of the
    function, for the one whose loop they change (``asyncio.Event.set``)."""
    return target


def twin(name: str) -> Callable[[F], F]:
    """The async form of this method: another method's name, or a dotted name."""
    return _same
