"""pip: a whole command on the calling thread: downloads, builds, files."""
# knowledge: pip
from loopsafe.marks import blocks

@blocks("network", duration="long", instead="asyncio.create_subprocess_exec")
def main(args: list[str] | None = None) -> int: ...
