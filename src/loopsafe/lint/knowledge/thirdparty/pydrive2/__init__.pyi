"""PyDrive2: Google Drive over HTTP."""
# knowledge: PyDrive2
