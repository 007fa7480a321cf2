"""Sesame locks, asked over HTTP."""
# knowledge: pysesame2

from pysesame2.pysesame2 import Sesame as Sesame
from pysesame2.pysesame2 import get_sesames as get_sesames
