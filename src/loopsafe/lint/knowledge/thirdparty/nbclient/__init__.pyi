"""nbclient: notebooks run."""
# knowledge: nbclient
from typing import Any

from nbclient.client import NotebookClient as NotebookClient
from nbclient.client import execute as execute


