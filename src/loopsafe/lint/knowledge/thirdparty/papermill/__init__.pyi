"""papermill: notebooks run with parameters."""
# knowledge: papermill
from typing import Any

from papermill.execute import execute_notebook as execute_notebook


