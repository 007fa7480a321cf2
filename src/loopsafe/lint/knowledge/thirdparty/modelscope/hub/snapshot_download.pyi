"""Downloading."""
# knowledge: modelscope
from typing import Any
from modelscope import dataset_snapshot_download as dataset_snapshot_download
from modelscope import snapshot_download as snapshot_download


