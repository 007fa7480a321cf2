"""Public callables of the standard library without a stub, as they do nothing to an event loop; with the reason."""

from __future__ import annotations

# Python calls them on values in memory. Those of the data model that can wait (``__enter__``, ``__iter__``,
# ``__next__``, ``__call__``, ``__getitem__``, ``__setitem__``, ``__delitem__``, ``__aenter__`` ...) are looked up.
_SPECIAL = (
    "__abs__ __add__ __and__ __annotations__ __bool__ __bytes__ __ceil__ __class__ __class_getitem__ __complex__ "
    "__contains__ __copy__ __deepcopy__ __del__ __delattr__ __dir__ __divmod__ __doc__ __eq__ __float__ __floor__ "
    "__floordiv__ __format__ __fspath__ __ge__ __get__ __getattr__ __getattribute__ __getformat__ __getinitargs__ "
    "__getnewargs__ __getnewargs_ex__ __getstate__ __gt__ __hash__ __iadd__ __iand__ __ifloordiv__ __ilshift__ "
    "__imod__ __imul__ __index__ __init__ __init_subclass__ __instancecheck__ __int__ __invert__ __ior__ __ipow__ "
    "__irshift__ __isub__ __itruediv__ __ixor__ __le__ __len__ __length_hint__ __lshift__ __lt__ __matmul__ "
    "__missing__ __mod__ __mro_entries__ __mul__ __ne__ __neg__ __new__ __or__ __pos__ __post_init__ __pow__ "
    "__prepare__ __radd__ __rand__ __rdivmod__ __reduce__ __reduce_ex__ __replace__ __repr__ __reversed__ "
    "__rfloordiv__ __rlshift__ __rmatmul__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ "
    "__rsub__ __rtruediv__ __rxor__ __set__ __set_name__ __setattr__ __setformat__ __setstate__ __sizeof__ "
    "__slots__ __str__ __sub__ __subclasscheck__ __subclasshook__ __truediv__ __trunc__ __typing_subst__ "
    "__typing_unpacked_tuple_args__ __typing_prepare_subst__ __weakref__ __xor__ __buffer__ __release_buffer__ "
    "__array_finalize__ __ctypes_from_outparam__ __subclasses__ "
)
DATA_MODEL = frozenset(_SPECIAL.split())

# Patterns of dotted names, by the reason.
NOTHING: dict[str, str] = {
    "widgets: drawn by a main loop of their own, in the program that has one": "tkinter.* turtle.* curses.*",
    "values, and what computes with them": (
        "array.* ast.* collections.* configparser.* ctypes.* dataclasses.* decimal.* difflib.* dis.* email.* "
        "encodings.* enum.* fractions.* functools.* http.cookies.* inspect.* ipaddress.* itertools.* "
        "json.encoder.* json.scanner.* numbers.* operator.* optparse.* re.* reprlib.* shlex.* sre_*.* "
        "statistics.* symtable.* tokenize.* types.* typing.* unicodedata.* urllib.parse.* uuid.* weakref.* "
        "mailbox.*Message.* traceback.* resource.error wsgiref.headers.* wsgiref.types.StartResponse.* calendar.*"
    ),
    "memory that is mapped or shared": "mmap.* multiprocessing.shared_memory.*",
    "assertions, and collecting tests": "unittest.*",
    "rules for cookies; the jar's file is marked": "http.cookiejar.*",
    "callbacks of a parser, which what parses calls": "xml.* pyexpat.* xmlrpc.client.*",
    "handlers of requests, which a server thread runs; the server is marked": (
        "http.server.* xmlrpc.server.* wsgiref.simple_server.* urllib.request.*Handler.* urllib.request.*opener.* "
        "urllib.request.HTTP*Process* urllib.request.HTTPPasswordMgr* cgi.FieldStorage.* cgitb.* smtpd.* "
        "asyncore.* asynchat.*"
    ),
    "commands that a debugger reads from the console itself; interaction() is marked": "pdb.Pdb.* bdb.*",
    "the profiler's hooks and the tables that it prints": "profile.* pstats.* trace.* filecmp.dircmp.phase*",
    "the import system's own doors; what loads is marked": (
        "imp.* importlib.abc.* importlib.util.* importlib.metadata.*.find_module pkgutil.Imp* site.* "
        "modulefinder.* logging.config.*"
    ),
    "what other packages used of it is marked": "distutils.*",
    "internal helpers of asyncio, and watchers that nothing waits in": (
        "asyncio.*ChildWatcher* asyncio.*_*_task asyncio.base_futures.*"
    ),
    "internal helpers of multiprocessing": (
        "multiprocessing.context.* multiprocessing.util.* multiprocessing.dummy.Process.exitcode "
        "multiprocessing.pool.*.Process"
    ),
    "flags, options and names of a socket's security": "ssl.* socket.AddressFamily socket.SocketKind",
    "a stream's position, buffer and abilities": (
        "http.client.HTTPResponse.* io.BufferedRWPair.peek io.IncrementalNewlineDecoder.* codecs.*"
    ),
    "registration and constants": (
        "select.epoll.fromfd selectors.*.fileno sqlite3.*PrepareProtocol sqlite3.*enable_shared_cache "
        "sqlite3.*Connection.__call__ sqlite3.*Blob.__delitem__ imaplib.*.print_log pickle.*.persistent_* "
        "concurrent.futures._base.Error gettext.ldgettext"
    ),
}
