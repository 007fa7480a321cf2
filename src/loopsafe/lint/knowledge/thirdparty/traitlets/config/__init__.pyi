"""traitlets: objects and applications that are configured."""
# knowledge: traitlets
from typing import Any, Self

from loopsafe.marks import blocks
from traitlets import HasTraits

class Config(dict[str, Any]): ...

class Configurable(HasTraits):
    def update_config(self, config: Config) -> None: ...

class LoggingConfigurable(Configurable): ...

class SingletonConfigurable(LoggingConfigurable):
    @classmethod
    def instance(cls, *args: Any, **kwargs: Any) -> Self: ...

class Application(SingletonConfigurable):
    def initialize(self, argv: Any = None) -> None: ...
    @blocks("file")
    def load_config_file(self, filename: str, path: Any = None) -> None: ...
