"""Jellyfin over HTTP, through requests."""
# knowledge: jellyfin-apiclient-python
from typing import Any

from loopsafe.marks import blocks

class _API:
    @blocks("network")
    def get_item(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_items(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_user_library(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_media_folders(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_views(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def sessions(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_user(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_users(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_system_info(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_latest_media(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_next(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_episodes(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_seasons(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_artwork(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def artwork(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def remote_pause(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def remote_play(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def remote_stop(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def command(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def play_media(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def post_session(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def session_playing(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def search_media_items(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def user_items(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def items(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def recently_added(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_recommendation(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_genres(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_channels(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_public_info(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_sessions(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def remote_seek(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def remote_mute(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def remote_unmute(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def remote_set_volume(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def remote_playpause(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    def audio_url(self, *args: Any, **kwargs: Any) -> Any: ...
    def video_url(self, *args: Any, **kwargs: Any) -> Any: ...

class _Auth:
    @blocks("network")
    def login(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def connect(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def connect_to_address(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def connect_to_server(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def authenticate(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    def get_servers(self, *args: Any, **kwargs: Any) -> Any: ...

class _Config:
    def app(self, *args: Any, **kwargs: Any) -> Any: ...
    def auth(self, *args: Any, **kwargs: Any) -> Any: ...
    def http(self, *args: Any, **kwargs: Any) -> Any: ...
    def get_default_headers(self, *args: Any, **kwargs: Any) -> Any: ...
    data: dict[str, Any]

class JellyfinClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    jellyfin: _API
    auth: _Auth
    config: _Config
    @blocks("network")
    def authenticate(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def start(self, *args: Any, **kwargs: Any) -> Any: ...
    def stop(self, *args: Any, **kwargs: Any) -> Any: ...
