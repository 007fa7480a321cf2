"""pyzipper: archives with a password."""
# knowledge: pyzipper
from typing import Any

from pyzipper.zipfile_aes import AESZipFile as AESZipFile


