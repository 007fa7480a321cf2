"""libtmux: every request runs tmux."""
# knowledge: libtmux
from typing import Any

from libtmux.pane import Pane as Pane
from libtmux.server import Server as Server
from libtmux.session import Session as Session
from libtmux.window import Window as Window


