"""ipykernel: the program that runs cells."""
# knowledge: ipykernel
from typing import Any

from loopsafe.marks import enters_loop

class IPKernelApp:
    def initialize(self, argv: Any = None) -> None: ...
    @enters_loop()
    def start(self) -> None: ...
    @classmethod
    @enters_loop()
    def launch_instance(cls, argv: Any = None, **kwargs: Any) -> None: ...

@enters_loop()
def launch_new_instance(argv: Any = None, **kwargs: Any) -> None: ...
