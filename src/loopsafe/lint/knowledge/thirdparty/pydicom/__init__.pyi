"""pydicom: medical images."""
# knowledge: pydicom
from typing import Any

from pydicom.dataset import Dataset as Dataset
from pydicom.dataset import FileDataset as FileDataset
from pydicom.filereader import dcmread as dcmread
from pydicom.filewriter import dcmwrite as dcmwrite


