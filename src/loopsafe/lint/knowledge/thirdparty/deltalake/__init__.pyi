"""deltalake: tables of Delta Lake, in files or in the cloud."""
# knowledge: deltalake
from typing import Any

from deltalake.table import DeltaTable as DeltaTable
from deltalake.writer.writer import write_deltalake as write_deltalake


