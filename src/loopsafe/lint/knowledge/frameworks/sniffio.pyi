"""sniffio: tells which async library is running."""
# knowledge: sniffio
from loopsafe.marks import probes_loop

class AsyncLibraryNotFoundError(RuntimeError): ...

@probes_loop
def current_async_library() -> str: ...
