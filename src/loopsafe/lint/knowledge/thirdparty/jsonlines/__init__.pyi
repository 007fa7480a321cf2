"""jsonlines: a JSON value on every line of a file."""
# knowledge: jsonlines
from typing import Any

from jsonlines.jsonlines import Reader as Reader
from jsonlines.jsonlines import Writer as Writer
from jsonlines.jsonlines import open as open


