"""retry: calls a function again, and sleeps between."""
# knowledge: retry
from retry.api import retry as retry
from retry.api import retry_call as retry_call


