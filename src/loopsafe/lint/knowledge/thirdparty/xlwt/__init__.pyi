"""xlwt: old workbooks of Excel."""
# knowledge: xlwt
from typing import Any

from xlwt.Workbook import Workbook as Workbook


