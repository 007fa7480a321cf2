"""German banks, asked over HTTP."""
# knowledge: fints
