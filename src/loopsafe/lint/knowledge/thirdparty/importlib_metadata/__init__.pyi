"""importlib-metadata: what the standard library has, for older versions of Python."""
# knowledge: importlib-metadata
from importlib.metadata import Distribution as Distribution
from importlib.metadata import EntryPoint as EntryPoint
from importlib.metadata import EntryPoints as EntryPoints
from importlib.metadata import PackageNotFoundError as PackageNotFoundError
from importlib.metadata import distribution as distribution
from importlib.metadata import distributions as distributions
from importlib.metadata import entry_points as entry_points
from importlib.metadata import files as files
from importlib.metadata import metadata as metadata
from importlib.metadata import requires as requires
from importlib.metadata import version as version
