"""youtube-transcript-api: transcripts of videos."""
# knowledge: youtube-transcript-api
from typing import Any

from loopsafe.marks import blocks

class Transcript:
    @blocks("network")
    def fetch(self, preserve_formatting: bool = False) -> Any: ...
    def translate(self, language_code: str) -> Transcript: ...

class TranscriptList:
    def find_transcript(self, language_codes: Any) -> Transcript: ...
    def find_generated_transcript(self, language_codes: Any) -> Transcript: ...
    def find_manually_created_transcript(self, language_codes: Any) -> Transcript: ...
    def __iter__(self) -> Any: ...

class YouTubeTranscriptApi:
    def __init__(self, proxy_config: Any = None, http_client: Any = None) -> None: ...
    @blocks("network")
    def fetch(self, video_id: str, languages: Any = ("en",), preserve_formatting: bool = False) -> Any: ...
    @blocks("network")
    def list(self, video_id: str) -> TranscriptList: ...
    @staticmethod
    @blocks("network")
    def get_transcript(video_id: str, *args: Any, **kwargs: Any) -> Any: ...  # version: until 1.1
    @staticmethod
    @blocks("network")
    def get_transcripts(video_ids: Any, *args: Any, **kwargs: Any) -> Any: ...  # version: until 1.1
    @staticmethod
    @blocks("network")
    def list_transcripts(video_id: str, *args: Any, **kwargs: Any) -> TranscriptList: ...  # version: until 1.1
