"""QNAP storage, asked over HTTP."""
# knowledge: qnapstats

from qnapstats.qnap_stats import QNAPStats as QNAPStats
