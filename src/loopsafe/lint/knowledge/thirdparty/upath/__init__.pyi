"""universal-pathlib: paths of whatever fsspec reaches, files and stores."""
# knowledge: universal-pathlib
from upath.core import UPath as UPath
