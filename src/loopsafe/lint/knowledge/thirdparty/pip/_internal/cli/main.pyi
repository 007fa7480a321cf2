"""pip: a whole command on the calling thread: downloads, builds, files."""
# knowledge: pip
from loopsafe.marks import blocks

@blocks("network")
def main(args: list[str] | None = None) -> int: ...
