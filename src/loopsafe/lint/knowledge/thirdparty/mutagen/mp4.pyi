"""mutagen: tags of audio files."""
# knowledge: mutagen
from mutagen import FileType

class MP4(FileType): ...
