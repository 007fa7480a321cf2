"""Paths of Unix, as strings."""
from os.path import *
