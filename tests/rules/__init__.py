"""The rules' docstrings: their examples are reported as they say, and what they warn of happens."""
