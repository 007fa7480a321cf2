"""jupytext: notebooks as texts."""
# knowledge: jupytext
from typing import Any

from jupytext.jupytext import read as read
from jupytext.jupytext import reads as reads
from jupytext.jupytext import write as write
from jupytext.jupytext import writes as writes


