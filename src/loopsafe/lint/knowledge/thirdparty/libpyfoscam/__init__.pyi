"""Foscam cameras, asked over HTTP."""
# knowledge: libpyfoscam

from libpyfoscam.foscam import FoscamCamera as FoscamCamera
