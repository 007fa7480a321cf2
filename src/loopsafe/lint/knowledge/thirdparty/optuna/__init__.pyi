"""Optuna: searches for parameters."""
# knowledge: optuna
from typing import Any

from optuna.study.study import Study as Study
from optuna.study.study import create_study as create_study
from optuna.study.study import load_study as load_study


