"""JSON on the command line."""

from loopsafe.marks import blocks

@blocks("file")
def main(): ...
