"""Tuya devices, asked over HTTP and MQTT."""
# knowledge: tuya-device-sharing-sdk

from tuya_sharing.customerapi import CustomerApi as CustomerApi
from tuya_sharing.manager import Manager as Manager
from tuya_sharing.scenes import SceneRepository as SceneRepository
from tuya_sharing.user import LoginControl as LoginControl
from tuya_sharing.user import UserRepository as UserRepository
