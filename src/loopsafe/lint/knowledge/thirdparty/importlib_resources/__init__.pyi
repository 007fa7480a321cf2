"""importlib-resources: what the standard library has, for older versions of Python."""
# knowledge: importlib-resources
from importlib.resources import as_file as as_file
from importlib.resources import contents as contents
from importlib.resources import files as files
from importlib.resources import is_resource as is_resource
from importlib.resources import open_binary as open_binary
from importlib.resources import open_text as open_text
from importlib.resources import path as path
from importlib.resources import read_binary as read_binary
from importlib.resources import read_text as read_text
