"""Kinds of images; until 3.12."""

from loopsafe.marks import blocks, given

@blocks("file", never_if={"h": given})
def what(file, h=None) -> str | None: ...
