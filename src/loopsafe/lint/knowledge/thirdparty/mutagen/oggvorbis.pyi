"""mutagen: tags of audio files."""
# knowledge: mutagen
from mutagen import FileType

class OggVorbis(FileType): ...
