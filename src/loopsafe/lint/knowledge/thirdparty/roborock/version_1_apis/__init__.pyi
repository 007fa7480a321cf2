"""Devices of the first protocol."""
# knowledge: python-roborock
from roborock.version_1_apis.roborock_mqtt_client_v1 import RoborockMqttClientV1 as RoborockMqttClientV1
