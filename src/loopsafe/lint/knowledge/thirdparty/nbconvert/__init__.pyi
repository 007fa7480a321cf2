"""nbconvert: notebooks become other documents, by templates that are read and by programs that are run."""
# knowledge: nbconvert
from nbconvert.exporters import *
