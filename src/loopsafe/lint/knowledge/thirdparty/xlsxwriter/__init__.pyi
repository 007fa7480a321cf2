"""XlsxWriter: a workbook is written when it is closed."""
# knowledge: XlsxWriter
from xlsxwriter.workbook import Workbook as Workbook


