"""Fitbit, asked over HTTP."""
# knowledge: fitbit

from fitbit.api import Fitbit as Fitbit
from fitbit.api import FitbitOauth2Client as FitbitOauth2Client
