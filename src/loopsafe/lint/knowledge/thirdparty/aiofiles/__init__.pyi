"""aiofiles: files in threads; everything is awaited, so nothing blocks."""
# knowledge: aiofiles
from aiofiles.threadpool import open as open
