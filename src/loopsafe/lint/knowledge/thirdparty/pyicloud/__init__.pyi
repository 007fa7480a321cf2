"""Apple's iCloud, asked over HTTP."""
# knowledge: pyicloud

from pyicloud.base import PyiCloudService as PyiCloudService
