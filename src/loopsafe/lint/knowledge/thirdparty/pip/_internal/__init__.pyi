"""pip: the way in that older scripts import."""
# knowledge: pip
from pip._internal.cli.main import main as main
