"""pytubefix: YouTube videos; most attributes fetch the page."""
# knowledge: pytubefix

from pytubefix.__main__ import YouTube as YouTube
from pytubefix.async_youtube import AsyncYouTube as AsyncYouTube
from pytubefix.captions import Caption as Caption
from pytubefix.chapters import Chapter as Chapter
from pytubefix.contrib.channel import Channel as Channel
from pytubefix.contrib.playlist import Playlist as Playlist
from pytubefix.contrib.search import Search as Search
from pytubefix.keymoments import KeyMoment as KeyMoment
from pytubefix.query import CaptionQuery as CaptionQuery, StreamQuery as StreamQuery
from pytubefix.streams import Stream as Stream

