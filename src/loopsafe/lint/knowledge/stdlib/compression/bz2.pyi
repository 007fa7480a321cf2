"""bz2, by its other name; 3.14+."""
from bz2 import *
