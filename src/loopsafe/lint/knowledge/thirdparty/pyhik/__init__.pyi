"""Hikvision cameras, asked over HTTP."""
# knowledge: pyHik

from pyhik.hikvision import HikCamera as HikCamera
from pyhik.hikvision import get_video_channels as get_video_channels
from pyhik.isapi import ISAPIClient as ISAPIClient
