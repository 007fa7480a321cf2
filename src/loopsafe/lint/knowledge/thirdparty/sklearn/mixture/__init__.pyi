"""scikit-learn: mixture."""
# knowledge: scikit-learn
from sklearn.base import _Estimator

class GaussianMixture(_Estimator): ...

class BayesianGaussianMixture(_Estimator): ...
