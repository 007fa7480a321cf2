"""Paths of Windows, as strings."""
from os.path import *
