"""Decorators that tell the linter what a function does to the event loop; at run time they do nothing.

The same marks are used in three places: in the stubs that travel with loopsafe, in the stubs a user adds for their
own SDK (``stubs = ["stubs/"]``), and directly in a project's source. The linter reads them from the syntax tree and
never imports the module that carries them.

The first line of each docstring is its row in the README's table.

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
    "announces",
    "any_thread",
    "awaits",
    "begins",
    "blocks",
    "calls",
    "calls_method",
    "changes_context",
    "configures",
    "constructs",
    "context_manager",
    "describes_field",
    "dispatches",
    "enters_loop",
    "feeds",
    "filled_by",
    "fills_parameters",
    "forgets",
    "given",
    "gives",
    "hands",
    "in_memory",
    "in_own_context",
    "injects",
    "iterates",
    "makes_default",
    "makes_property",
    "makes_record",
    "nonblocking",
    "obtains_loop",
    "offloads",
    "operates",
    "passes_through",
    "patches_loop",
    "presumes_loop",
    "probes_loop",
    "reads",
    "reads_exception",
    "reads_stack",
    "receives",
    "runs_at_construction",
    "runs_decorated",
    "runs_during",
    "runs_in_thread",
    "runs_on_loop",
    "schedules",
    "settles",
    "shares_loop",
    "steps",
    "submits_to_loop",
    "supplies",
    "switches_to_nonblocking",
    "takes_announced",
    "thread_bound",
    "thread_specific",
    "twin",
    "validates",
    "validates_fields",
    "waits",
]

F = TypeVar("F")

Kind = Literal["sleep", "network", "subprocess", "process", "database", "file", "metadata", "cpu", "console", "import"]
Duration = Literal["", "unbounded", "long", "brief"]
When = Literal["", "startup"]
Cached = Literal["", "always", "by-argument"]
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
    what: str = "",
    thread_bound: bool = False,
    cached: Cached = "",
    hook: str = "",
    content: str = "",
    only_if: Predicate | None = None,
    never_if: Predicate | None = None,
) -> Callable[[F], F]:
    """The call keeps its thread busy or waiting (``requests.get``).

    ``kind``: what it does meanwhile, one of :data:`Kind`; it decides which rule reports the call. ``duration``:
    ``"unbounded"`` (may never return), ``"long"`` (network, sleep, processes), ``"brief"`` (microseconds to a few
    milliseconds); empty means the usual one for the kind. ``instead``: what async code uses in its place.
    ``what``: what it works on, as a message says it, where the kind says something else (``"a serial port"``).
    ``thread_bound``: the object may only be used by the thread that made it, so the call must not be offloaded.
    ``cached``: the library keeps the result, so only the first call blocks: ``"always"`` where there are few different
    ones (``ZoneInfo``), ``"by-argument"`` where each argument has its own (``import_module``).
    ``hook``: the method of the object that does the work, for subclasses to define. Where the project has written it,
    what it does is followed, and nothing else is said of the call. ``content``: the parameter that takes an address, or
    what was read from there: bytes, a stream, ``response.text``. A call that is seen to pass that only computes.
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
    """The call waits for a thread, a process, a future, a queue or a lock (``Thread.join``).

    ``what``: what it waits for, one of :data:`What`. ``timeout`` names the parameter that bounds the wait
    (seconds); without it, or with ``None`` passed for it, the wait may never end.
    """
    return _same


def enters_loop(coroutine: str = "", *, bridge: bool = False) -> Callable[[F], F]:
    """The call runs an event loop until something is done (``asyncio.run``).

    ``coroutine`` names the parameter that is run. Such a call raises, or deadlocks, on a thread whose loop is
    already running. ``bridge``: it is made for worker threads and plain sync code, and waits there for a loop that
    runs elsewhere (``from_thread.run``).
    """
    return _same


def feeds(
    given_by: str,
    *methods: str,
    unless: str = "",
    shared: bool = False,
    elsewhere_if: Mapping[str, Any] | None = None,
    asking: Mapping[str, str] | None = None,
    level: int = 0,
    keyword: str = "",
) -> Callable[[F], F]:
    """The call hands on to what its object was given earlier (``Logger.info``: to its handlers).

    ``given_by`` is the method that gave it (``"addHandler"``), ``methods`` those of which the first that it has runs
    (``"emit"``). A function of the module is the nameless object's. ``unless``: the method by which a receiver chooses
    what it takes (``"setLevel"``); one that does is thought not to take this call. ``shared``: all objects have what
    one was given. ``elsewhere_if``: what is given with these constant keywords is called elsewhere (``enqueue=True``).
    ``asking``: methods that gave the object, or a receiver, something whose method runs first (``"addFilter"``:
    ``"filter"``). ``level``: of what is told; settings can say from which on a receiver gets it. ``keyword``: it is
    given by this keyword, to the object that was made there (``add_argument(type=f)``).
    """
    return _same


def configures(given_by: str) -> Callable[[F], F]:
    """Settings, the first argument, name loggers and their handlers: ``logging.config.dictConfig``.

    As if the method ``given_by`` gave them these.
    """
    return _same


def gives(given_by: str, parameter: str) -> Callable[[F], F]:
    """The elements of ``parameter`` are given to the nameless object (``logging.basicConfig``: ``handlers``).

    As by its method ``given_by``; ``feeds`` says what runs then.
    """
    return _same


def patches_loop(*packages: str) -> Callable[[F], F]:
    """The call changes running event loops so that they can be entered again (``nest_asyncio.apply``).

    ``packages``: whose loops these are. Calls that run one again are not reported where the loop was patched before.
    """
    return _same


def obtains_loop(function: F) -> F:
    """The call returns the thread's event loop, and creates one or raises where there is none (``get_event_loop``)."""
    return function


def presumes_loop(function: F) -> F:
    """The call makes sense only while the loop runs, although it does not ask for that (``loop.create_future``)."""
    return function


def probes_loop(function: F) -> F:
    """The call tells whether a loop runs (``asyncio.get_running_loop``).

    It raises ``RuntimeError``, or returns ``None`` or ``False``, when none does.
    """
    return function


def submits_to_loop(coroutine: str) -> Callable[[F], F]:
    """The call hands a coroutine to a loop that runs in another thread (``asyncio.run_coroutine_threadsafe``).

    ``coroutine`` names the parameter; the call returns a ``concurrent.futures.Future``.
    """
    return _same


def announces(handle: str) -> Callable[[F], F]:
    """The callback that the call schedules runs when there is something in ``handle`` (``loop.add_reader``)."""
    return _same


def awaits(*names: Any) -> Any:
    """The framework awaits what a handler returns if it can: a ``def`` may be made an ``async def`` (``on_mount``).

    Bare on a decorator, or on a decorator factory: for the functions it decorates. With glob patterns on a class: for
    the matching methods of its subclasses. Beside ``runs_on_loop``, which says that they are called on the loop.
    """
    if len(names) == 1 and callable(names[0]):
        return names[0]
    return _same


def offloads(*parameters: str, if_sync: bool = False, house: bool = False) -> Callable[[F], F]:
    """The callables passed for ``parameters`` run in another thread or process (``asyncio.to_thread``).

    ``if_sync``: only those that are not async do; the call sees the difference and awaits coroutines on the loop
    (``BackgroundTasks.add_task``). ``house``: code that has an object with this method offloads with it
    (``hass.async_add_executor_job``), so fixes do, too.
    """
    return _same


def schedules(*parameters: str, when: When = "", once: bool = False, beside: tuple[str, ...] = ()) -> Callable[[F], F]:
    """The callables passed for ``parameters`` run later, on the event loop's thread (``loop.call_soon``).

    They are passed alone or in a list. ``when="startup"``: once, when the application starts or ends and serves
    nobody (``FastAPI(lifespan=...)``): what blocks there is a warning. ``once``: each runs at most once, and nobody
    waits for what it does or returns, so that a worker thread may run it as well (``loop.call_later``). ``beside``:
    only in a project that imports one of these: who serves what was handed over decides.
    """
    return _same


def filled_by(*functions: str, entered: str = "") -> Callable[[F], F]:
    """Objects of the class have what calls of ``functions`` are passed by name (``set_defaults``: ``Namespace``).

    ``functions``: dotted names; a class for what makes an object of it. ``entered``: not what they are passed, but the
    items of what the context manager gives that is passed for this parameter (``FastAPI(lifespan=...)``).
    """
    return _same


def fills_parameters(function: F) -> F:
    """A framework makes what parameters of the functions that this decorates are annotated with, on the loop's thread.

    Whichever thread the functions run in (FastAPI: request bodies, which are pydantic models).
    """
    return function


def forgets(*parameters: str) -> Callable[[F], F]:
    """What the callables passed for ``parameters`` return is dropped (``loop.call_later``, ``atexit.register``).

    A coroutine function handed over there makes a coroutine that nobody awaits.
    """
    return _same


def calls(*parameters: str) -> Callable[[F], F]:
    """The callables passed for ``parameters`` are called before this call returns (``sorted``'s ``key``)."""
    return _same


def calls_method(method: str | tuple[str, ...], *parameters: str) -> Callable[[F], F]:
    """The method ``method`` of what is passed for ``parameters`` is called during the call (``print``: ``file``).

    Only where its class is the project's: what library files do is said by other marks. ``method`` may be several.
    """
    return _same


def iterates(*parameters: str) -> Callable[[F], F]:
    """The iterables passed for ``parameters`` are consumed before this call returns (``list``, ``sum``)."""
    return _same


def operates(method: str, *parameters: str, each: bool = False, deep: bool = False, text: str = "") -> Callable[[F], F]:
    """The special method ``method`` of what is passed for ``parameters`` runs during the call (``int``: ``__int__``).

    ``method`` may name several, with blanks between them; of ``__copy__|__reduce__`` the first runs that there is.
    ``each``: that of the elements of what is passed (``sorted``: ``__lt__``); ``deep``: that of what is passed, and of
    all that is inside of it (``copy.deepcopy``).
    ``text``: the parameter that says how they are printed (``%s`` or ``%r``), where it is a known text.
    """
    return _same


def runs_on_loop(*patterns: Any, when: When = "", beside: tuple[str, ...] = ()) -> Any:
    """A framework calls the function on the loop's thread (``asyncio.Protocol.data_received``).

    Bare on a method: it and its overrides in subclasses. Bare on a decorator, or on a decorator factory: the functions
    it decorates. With glob patterns on a class (``@runs_on_loop("on_*")``): the matching methods of its subclasses.
    ``when="startup"``: once, when the application starts or ends and serves nobody: what blocks there is a warning.
    ``beside``: only in a project that imports one of these (``"strawberry.asgi"``): who serves the handlers decides.
    """
    if len(patterns) == 1 and callable(patterns[0]):
        return patterns[0]
    return _same


def runs_during(*methods: str) -> Callable[[F], F]:
    """The methods that this decorates run during ``methods`` of their object (``computed_field``: ``model_dump``).

    Those of them that are marked ``runs_decorated``.
    """
    return _same


def runs_decorated(function: F, /) -> F:
    """The method runs those of its object that a decorator with ``runs_during`` names it for."""
    return function


def runs_in_thread(*patterns: Any, when: When = "") -> Any:
    """A framework calls the function in a worker thread when it is not async (a ``def`` endpoint of FastAPI).

    The arguments are those of :func:`runs_on_loop`; ``when`` speaks of functions that are async.
    """
    if len(patterns) == 1 and callable(patterns[0]):
        return patterns[0]
    return _same


def nonblocking(function: F) -> F:
    """The call does not block, whatever its body looks like: the escape hatch."""
    return function


def receives(parameter: str) -> Callable[[F], F]:
    """A decorator factory: what it decorates is called with an instance of the class passed to it (``textual.on``).

    ``parameter`` names the parameter of the factory that the class is passed for; the instance comes first.
    """
    return _same


def hands(*parameters: str, attribute: str = "") -> Callable[[F], F]:
    """A framework calls what is passed for ``parameters`` with what they are declared to take (``router.add_get``).

    ``handler: Callable[[Request], Any]``. Of a decorator, its first parameter is meant; of a call that makes one, what
    it returns: ``-> Callable[[Callable[[Request], Any]], Any]``. ``attribute``: it is called with this attribute of
    the first of these (``click.pass_obj``: that of the context).
    """
    return _same


def constructs(parameter: str) -> Callable[[F], F]:
    """An object is made of the class that is passed for ``parameter``, with the keywords that are passed beside it.

    ``Starlette.add_middleware(Timing, gate=gate)``.
    """
    return _same


def runs_at_construction(*, fields: bool = False, left_out: bool = False) -> Callable[[F], F]:
    """A decorator of methods that run whenever an object of their class, or of one below it, is made.

    ``fields``: it is given the names of fields, and the methods run when one of them is passed
    (``pydantic.field_validator``). ``left_out``: it is an attribute of one field, and the methods run when nothing is
    passed for that (``@size.default`` of attrs).
    """
    return _same


def makes_record(function: F) -> F:
    """A decorator of classes that writes a constructor of their fields (``dataclasses.dataclass``)."""
    return function


def describes_field(function: F) -> F:
    """The call, in a class body, describes a field of such a class, or of a model (``dataclasses.field``)."""
    return function


def makes_default(function: F) -> F:
    """What such a field is when nothing is passed for it, the first argument of the call makes (``attrs.Factory``)."""
    return function


def makes_property(function: F) -> F:
    """A decorator of methods that run when an attribute is read for the first time (``propcache.cached_property``)."""
    return function


def passes_through(function: F) -> F:
    """A decorator whose result, when called, runs the decorated function (``functools.lru_cache``)."""
    return function


def changes_context(token: str = "") -> Callable[[F], F]:
    """The call changes a context variable, of which a worker thread has a copy (``ContextVar.set``).

    ``token`` names the parameter that takes what an earlier call in the same context returned: this call undoes that
    one (``ContextVar.reset``).
    """
    return _same


def in_own_context(function: F) -> F:
    """The context that the call changes is the object whose method it is, in any thread (``Context.run``)."""
    return function


def reads(instance: str, name: str) -> Callable[[F], F]:
    """The call reads an attribute of the argument ``instance``, which the argument ``name`` names (``getattr``)."""
    return _same


def reads_exception(*, only_if: Predicate | None = None) -> Callable[[F], F]:
    """The call looks at the exception that its thread is handling, which another thread is not (``format_exc``)."""
    return _same


def reads_stack(function: F) -> F:
    """What the call says depends on who called the function that makes it (``sys._getframe``, ``inspect.stack``)."""
    return function


def context_manager(function: F) -> F:
    """A decorator that turns a generator function into a context manager factory (``contextlib.contextmanager``)."""
    return function


def in_memory(cls: F) -> F:
    """A class of streams with no file behind them: a library that reads or writes one does not block (``BytesIO``)."""
    return cls


def injects(function: F) -> F:
    """A decorator: what the decorated function makes, tests have as a parameter of its name (``pytest.fixture``)."""
    return function


def dispatches(function: F) -> F:
    """A decorator whose result runs one of several functions by the class of an argument (``singledispatch``).

    They are the decorated function and those registered with it; the first argument decides.
    """
    return function


def settles(*parameters: str, answer: bool = True, raises: bool = False) -> Callable[[F], F]:
    """After the call the futures passed for ``parameters`` are done: ``result()`` returns at once (``futures.wait``).

    A callable passed for one of them is called with such a future. Without parameters, on a method that tells whether
    waiting for the receiver is over (``Future.done``): the answer ``answer`` settles it. With ``"self"`` the call
    itself does (``Event.set``), or with ``answer=False`` undoes it (``Event.clear``); with ``raises=True`` it waits
    and raises when a limit runs out (``Future.result``).
    """
    return _same


def shares_loop(function: F) -> F:
    """A decorator of classes: objects of one with an async method run all of their methods on a loop (``ray.remote``).

    Methods whose name begins with an underscore, but for ``__init__``, others do not call.
    """
    return function


def steps(method: str) -> Callable[[F], F]:
    """On ``__next__``: ``method`` gives the same items, and something empty at the end (``file.readline``).

    Then ``for line in file`` can be rewritten as ``while line := await to_thread(file.readline)``.
    """
    return _same


def supplies(function: F) -> F:
    """A decorator factory: the decorated method makes the attribute that is its first argument (``traitlets.default``).

    It runs when the attribute is first read.
    """
    return function


def switches_to_nonblocking(*, only_if: Predicate | None = None) -> Callable[[F], F]:
    """After this call the receiver's methods no longer block (``socket.setblocking(False)``)."""
    return _same


def takes_announced(handle: str) -> Callable[[F], F]:
    """The call returns at once when something in ``handle`` was announced (``os.read``, ``socket.recv``).

    One such call does, on the way from the callback of :func:`announces`; what comes next may not be there yet.
    """
    return _same


def thread_bound(target: F) -> F:
    """Must stay on one thread: a class's instances (``sqlite3.Cursor``), or calls of a function (``Event.set``).

    Instances may only be used by the thread that made them, a function only be called on the thread of its loop.
    """
    return target


def any_thread(cls: F) -> F:
    """Any thread may use the instances of a class, though those of the class that it derives from are bound to one."""
    return cls


def thread_specific(function: F) -> F:
    """What the call says or does depends on the thread that makes it (``threading.get_ident``, ``signal.signal``)."""
    return function


def twin(name: str) -> Callable[[F], F]:
    """The async form of this function: another method's name, or a dotted name (``twin("ainvoke")``)."""
    return _same


def validates(function: F) -> F:
    """In an annotation: what is passed for the field goes through the function given here (``AfterValidator``)."""
    return function


def validates_fields(*assignments: Any) -> Any:
    """A constructor that checks fields by their annotations, and makes models of dicts that are passed for them.

    ``assignments``: the setting that has assignments to fields checked as well, and the class attributes that hold
    settings, if they are not keywords of the class (``model_config = {"validate_assignment": True}``).
    """
    if len(assignments) == 1 and callable(assignments[0]):
        return assignments[0]
    return _same
