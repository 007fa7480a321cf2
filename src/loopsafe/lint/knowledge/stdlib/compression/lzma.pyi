"""lzma, by its other name; 3.14+."""
from lzma import *
