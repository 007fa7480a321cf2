"""Installing pip."""

from loopsafe.marks import blocks

def version() -> str: ...
@blocks("subprocess")
def bootstrap(*, root=None, upgrade=False, user=False, altinstall=False, default_pip=False, verbosity=0): ...
