"""scikit-learn: neural network."""
# knowledge: scikit-learn
from sklearn.base import _Estimator

class MLPClassifier(_Estimator): ...

class MLPRegressor(_Estimator): ...
