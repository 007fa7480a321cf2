"""Schlage locks, asked over HTTP."""
# knowledge: pyschlage

from pyschlage.api import Schlage as Schlage
from pyschlage.auth import Auth as Auth
from pyschlage.lock import Lock as Lock
