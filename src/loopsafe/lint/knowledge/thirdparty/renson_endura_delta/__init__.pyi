"""Renson ventilation, asked over HTTP."""
# knowledge: renson-endura-delta
