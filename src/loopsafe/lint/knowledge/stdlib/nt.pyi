"""The system calls of Windows behind os."""
# module: windows
from os import *
