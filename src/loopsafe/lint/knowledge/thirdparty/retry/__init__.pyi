"""retry: calls a function again, and sleeps between."""
# knowledge: retry
from retry.api import retry as retry


