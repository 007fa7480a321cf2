"""Downloading one file."""
# knowledge: modelscope
from typing import Any
from modelscope import dataset_file_download as dataset_file_download
from modelscope import model_file_download as model_file_download


