"""plumbum: every program is a name to import."""
# knowledge: plumbum
from plumbum import _Command

def __getattr__(name: str) -> _Command: ...
