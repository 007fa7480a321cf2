"""libtmux: sessions."""
# knowledge: libtmux
from typing import Any

from libtmux.pane import Pane
from libtmux.window import Window
from loopsafe.marks import blocks

class Session:
    @blocks("subprocess")
    def cmd(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("subprocess")
    def kill(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("subprocess")
    def rename_session(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("subprocess")
    def kill_window(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("subprocess")
    def new_window(self, *args: Any, **kwargs: Any) -> Window: ...
    @blocks("subprocess")
    def select_window(self, *args: Any, **kwargs: Any) -> Window: ...
    @property
    @blocks("subprocess")
    def windows(self) -> list[Window]: ...
    @property
    @blocks("subprocess")
    def active_window(self) -> Window: ...
    @property
    @blocks("subprocess")
    def active_pane(self) -> Pane: ...
