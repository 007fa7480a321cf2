"""zlib, by its other name; 3.14+."""
from zlib import *
