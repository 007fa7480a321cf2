"""Jinja: templates; loading one reads a file the first time and looks at its date later."""
# knowledge: Jinja2
from typing import Any

from jinja2.environment import Environment as Environment
from jinja2.environment import Template as Template
from jinja2.loaders import BaseLoader as BaseLoader
from jinja2.loaders import FileSystemLoader as FileSystemLoader
from jinja2.loaders import PackageLoader as PackageLoader
from jinja2.loaders import DictLoader as DictLoader
from jinja2.loaders import FunctionLoader as FunctionLoader
from jinja2.loaders import ChoiceLoader as ChoiceLoader

class TemplateNotFound(Exception): ...
class TemplateError(Exception): ...

def select_autoescape(*args: Any, **kwargs: Any) -> Any: ...
