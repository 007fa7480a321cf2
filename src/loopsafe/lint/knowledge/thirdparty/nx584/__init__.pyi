"""NX584 alarm panels, asked over HTTP."""
# knowledge: pynx584
