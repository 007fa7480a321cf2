"""Devices of the first protocol, through the cloud."""
# knowledge: python-roborock
from roborock.cloud_api import RoborockMqttClient

class RoborockMqttClientV1(RoborockMqttClient): ...  # version: before 4.0
