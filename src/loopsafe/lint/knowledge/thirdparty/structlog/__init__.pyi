"""structlog: loggers; their ``a`` forms log in a thread."""
# knowledge: structlog
from .stdlib import get_logger as get_logger
