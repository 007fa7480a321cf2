"""The README is held to what the program says."""
