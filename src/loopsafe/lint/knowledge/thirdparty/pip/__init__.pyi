"""pip: installing packages, run in this process."""
# knowledge: pip
from pip._internal.cli.main import main as main
