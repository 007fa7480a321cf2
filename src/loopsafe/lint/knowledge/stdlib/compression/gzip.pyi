"""gzip, by its other name; 3.14+."""
from gzip import *
