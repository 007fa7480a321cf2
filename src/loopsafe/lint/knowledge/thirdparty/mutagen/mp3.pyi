"""mutagen: tags of audio files."""
# knowledge: mutagen
from mutagen import FileType

class MP3(FileType): ...

class EasyMP3(FileType): ...
