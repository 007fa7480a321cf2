"""scikit-learn: manifold."""
# knowledge: scikit-learn
from sklearn.base import _Estimator

class TSNE(_Estimator): ...

class Isomap(_Estimator): ...
