"""Pushbullet messages, sent over HTTP."""
# knowledge: pushbullet.py

from pushbullet.device import Device as Device
from pushbullet.listener import Listener as Listener
from pushbullet.pushbullet import Pushbullet as Pushbullet

PushBullet = Pushbullet
