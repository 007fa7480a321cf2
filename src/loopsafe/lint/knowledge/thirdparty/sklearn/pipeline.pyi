"""scikit-learn: pipeline."""
# knowledge: scikit-learn
from typing import Any

from sklearn.base import _Estimator

class Pipeline(_Estimator): ...

class FeatureUnion(_Estimator): ...

def make_pipeline(*args: Any, **kwargs: Any) -> Pipeline: ...
