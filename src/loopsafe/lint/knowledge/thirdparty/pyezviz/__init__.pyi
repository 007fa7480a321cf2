"""Ezviz cameras, asked over HTTP."""
# knowledge: pyezviz

from pyezviz.camera import EzvizCamera as EzvizCamera
from pyezviz.cas import EzvizCAS as EzvizCAS
from pyezviz.client import EzvizClient as EzvizClient
from pyezviz.mqtt import MQTTClient as MQTTClient
from pyezviz.test_cam_rtsp import TestRTSPAuth as TestRTSPAuth
