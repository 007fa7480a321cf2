"""fastparquet: tables in Parquet."""
# knowledge: fastparquet
from typing import Any

from fastparquet.api import ParquetFile as ParquetFile
from fastparquet.writer import write as write


