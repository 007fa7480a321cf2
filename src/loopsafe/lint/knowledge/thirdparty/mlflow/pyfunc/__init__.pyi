"""MLflow: models as functions."""
# knowledge: mlflow
from typing import Any

from loopsafe.marks import blocks

class PyFuncModel:
    @blocks("cpu", duration="long")
    def predict(self, *args: Any, **kwargs: Any) -> Any: ...

@blocks("network")
def load_model(*args: Any, **kwargs: Any) -> PyFuncModel: ...
@blocks("file")
def save_model(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def log_model(*args: Any, **kwargs: Any) -> Any: ...
