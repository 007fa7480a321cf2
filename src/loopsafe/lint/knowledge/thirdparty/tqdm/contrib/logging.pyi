"""Log lines above the bar."""
# knowledge: tqdm
from contextlib import contextmanager
from typing import Any

@contextmanager
def logging_redirect_tqdm(loggers: Any = None, tqdm_class: Any = None) -> Any: ...
@contextmanager
def tqdm_logging_redirect(*args: Any, **kwargs: Any) -> Any: ...
