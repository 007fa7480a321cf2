"""The system calls of Unix behind os."""
# module: unix
from os import *
