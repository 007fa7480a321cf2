"""scikit-learn: gaussian process."""
# knowledge: scikit-learn
from sklearn.base import _Estimator

class GaussianProcessClassifier(_Estimator): ...

class GaussianProcessRegressor(_Estimator): ...
