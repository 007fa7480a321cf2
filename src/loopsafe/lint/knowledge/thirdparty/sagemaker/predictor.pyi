"""Endpoints that predict."""
# knowledge: sagemaker
from sagemaker.base_predictor import Predictor as Predictor
