"""scikit-learn: tree."""
# knowledge: scikit-learn
from sklearn.base import _Estimator

class DecisionTreeClassifier(_Estimator): ...

class DecisionTreeRegressor(_Estimator): ...
