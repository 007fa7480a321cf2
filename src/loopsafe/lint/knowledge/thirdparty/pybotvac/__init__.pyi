"""Neato vacuum cleaners, asked over HTTP."""
# knowledge: pybotvac

from pybotvac.account import Account as Account
from pybotvac.robot import Robot as Robot
from pybotvac.session import OAuthSession as OAuthSession
from pybotvac.session import PasswordlessSession as PasswordlessSession
from pybotvac.session import PasswordSession as PasswordSession
