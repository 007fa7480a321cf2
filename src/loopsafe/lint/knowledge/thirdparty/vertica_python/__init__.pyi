"""vertica-python: Vertica."""
# knowledge: vertica-python
from typing import Any

from vertica_python.vertica.connection import Connection as Connection
from vertica_python.vertica.connection import connect as connect


